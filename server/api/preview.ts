import type { Look } from '#shared/show/look.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { type Language, textIn } from '#shared/show/text.ts'
import type { Backstage } from './backstage.ts'

/** What an address is about, for whoever only looks at its head: link previews, search, bookmarks. */
export interface Preview {
  readonly title: string
  readonly description: string
  readonly language: Language
}

/** `unknown`: there is no such show or look. `null`: the page says all there is to say. */
export type Previewed = Preview | 'unknown' | null

type House = Pick<Backstage, 'programme' | 'library'>

/** `/collection/:show` and `/collection/:show/look/:number`, as the page reads them. */
const COLLECTION = /^\/collection\/([^/]+)(?:\/look\/([^/]+))?\/?$/
const HALL = /^\/(?:show|replay)\/([^/]+)\/?$/

/** What the address of a show, a collection or a look is about, in a reader's language. */
export function previewOf(house: House, path: string, language: Language): Previewed {
  const collection = COLLECTION.exec(path)
  const show = collection?.[1] ?? HALL.exec(path)?.[1]
  if (show === undefined) return null
  const run = runOf(house, show)
  if (run === null) return collection ? 'unknown' : null
  const number = collection?.[2]
  if (number === undefined) return ofCollection(run, language)
  const look = run.looks.find((known) => String(known.number) === number)
  return look ? ofLook(run, look, language) : 'unknown'
}

/** Rehearsals are nobody's to know of. */
function runOf({ programme, library }: House, show: string): RunOfShow | null {
  const record = programme.record(decoded(show))
  if (record === undefined || record.origin === 'rehearsal') return null
  return library.get(record.run)?.plan.book.run ?? null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function ofCollection({ house, collection }: RunOfShow, language: Language): Preview {
  const [name, title] = [textIn(house.name, language), textIn(collection.name, language)]
  return {
    language,
    title: { en: `${title} by ${name}`, 'zh-CN': `${name}：${title}` }[language],
    description: textIn(house.statement, language),
  }
}

function ofLook({ house, collection }: RunOfShow, look: Look, language: Language): Preview {
  const [name, title] = [textIn(house.name, language), textIn(collection.name, language)]
  const called = textIn(look.name, language)
  return {
    language,
    title: {
      en: `Look ${look.number}: ${called}, ${name} ${title}`,
      'zh-CN': `造型 ${look.number}「${called}」，${name}：${title}`,
    }[language],
    description: textIn(look.description, language),
  }
}

/** The first language a reader asks for that there are words in (RFC 9110, 12.5.4: in the order of their weights). */
export function languageOf(accepts: string | undefined): Language {
  const asked = (accepts ?? '')
    .slice(0, 400)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().toLowerCase().split(';q=')
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of asked) {
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}

const BRAND = 'Front Row'

/** The page with a preview in its head. What a producer wrote is text there and nothing else. */
export function withPreview(page: string, { title, description, language }: Preview): string {
  const [named, told] = [escaped(`${title} · ${BRAND}`), escaped(description)]
  return page
    .replace(/<html lang="[^"]*">/, () => `<html lang="${language}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${named}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, before) => before + told)
    .replace(/(<meta property="og:title" content=")[^"]*/, (_, before) => before + named)
    .replace(/(<meta property="og:description" content=")[^"]*/, (_, before) => before + told)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter]!)
