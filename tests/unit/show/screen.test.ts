import { describe, expect, test } from 'vitest'
import { compile } from '#shared/show/compile.ts'
import { filmAt } from '#shared/show/film-at.ts'
import { mediaKindOf, mediaNamed } from '#shared/show/media.ts'
import { formatPath } from '#shared/show/problem.ts'
import { parseRunOfShow } from '#shared/show/run-of-show.ts'
import { stageAt } from '#shared/show/stage-at.ts'
import { ms } from '#shared/units/units.ts'
import { aRun, parsedRun, planned } from './a-show.ts'

const IMAGE = `/media/${'0a'.repeat(16)}.webp`
const FILM = `/media/${'1b'.repeat(16)}.mp4`
const SOUND = `/media/${'2c'.repeat(16)}.ogg`

const screen = (content: object, at: string, changes: object = {}) => ({
  kind: 'screen',
  content,
  trigger: { at },
  duration: '2 s',
  ...changes,
})
const film = (at: string, changes: object = {}) => screen({ type: 'film', film: FILM, ...changes }, at)

const problemsWith = (content: object) => {
  const parsed = parseRunOfShow(aRun([screen(content, '1 s')]))
  if (!parsed.ok) return parsed.error
  const compiled = compile(parsed.value)
  return compiled.ok ? [] : compiled.error
}

describe('a film on the wall [SH46]', () => {
  const timeline = planned([film('10 s', { loop: true }), screen({ type: 'dark' }, '30 s')])

  test('stands where its cue has been running for, wherever show time is asked for', () => {
    expect(stageAt(timeline, ms(10_000)).screen).toMatchObject({ to: { type: 'film' }, mix: 0, toFor: 0 })
    expect(stageAt(timeline, ms(17_250)).screen).toMatchObject({ mix: 1, toFor: 7_250 })
  })

  test('runs on under what it fades into', () => {
    const { from, to, fromFor, toFor } = stageAt(timeline, ms(31_000)).screen
    expect([from.type, to.type, fromFor, toFor]).toEqual(['film', 'dark', 21_000, 1000])
  })

  test('begins anew when another cue shows it again', () => {
    const again = planned([film('10 s'), film('14 s')])
    expect(stageAt(again, ms(15_000)).screen).toMatchObject({ fromFor: 5000, toFor: 1000 })
  })

  test('loops at its end, or keeps its last picture', () => {
    expect(filmAt(ms(23_000), true, ms(10_000))).toBe(3000)
    expect(filmAt(ms(23_000), false, ms(10_000))).toBe(10_000)
    expect(filmAt(ms(4000), true, ms(10_000))).toBe(4000)
  })

  test('never stands before its beginning, nor nowhere when its length is not known', () => {
    expect(filmAt(ms(-5), true, ms(10_000))).toBe(0)
    expect(filmAt(ms(5000), true, null)).toBe(5000)
    expect(filmAt(ms(5000), true, ms(0))).toBe(5000)
  })

  test('before any cue of the screen the house stands there', () => {
    expect(stageAt(timeline, ms(0)).screen).toMatchObject({ to: { type: 'house' }, toFor: 0, fromFor: 0 })
  })
})

describe('what a run of show may name [SH47]', () => {
  test('an image and a film of their kind', () => {
    expect(problemsWith({ type: 'image', image: IMAGE, fit: 'contain' })).toEqual([])
    expect(problemsWith({ type: 'film', film: FILM })).toEqual([])
  })

  test('fills the wall unless told otherwise, and does not loop', () => {
    const run = parsedRun([film('1 s')])
    expect(run.cues[0]).toMatchObject({ content: { type: 'film', fit: 'cover', loop: false } })
  })

  test.each([
    [
      { type: 'image', image: FILM },
      'cues[0].content.image',
      `is a film, not an image; write "type": "film", "film": "${FILM}"`,
    ],
    [
      { type: 'film', film: IMAGE },
      'cues[0].content.film',
      `is an image, not a film; write "type": "image", "image": "${IMAGE}"`,
    ],
    [
      { type: 'film', film: SOUND },
      'cues[0].content.film',
      'is audio, not a film; bring a film at the booth and write the name it is given',
    ],
    [
      { type: 'image', image: `/media/${'0a'.repeat(16)}.svg` },
      'cues[0].content.image',
      'is nothing the house takes, not an image; bring an image at the booth and write the name it is given',
    ],
  ])('the wrong kind is an error with its place and what to do', (content, path, message) => {
    expect(problemsWith(content)).toEqual([{ code: 'media', path, message }])
  })

  test.each([
    [{ type: 'image', image: 'https://elsewhere.example/a.png' }, 'cues[0].content.image'],
    [{ type: 'image', image: '/media/../caller-key' }, 'cues[0].content.image'],
    [{ type: 'film', film: '/media/film.webm' }, 'cues[0].content.film'],
    [{ type: 'film', film: FILM, fit: 'stretch' }, 'cues[0].content.fit'],
    [{ type: 'film', film: FILM, speed: 2 }, 'cues[0].content.speed'],
    [{ type: 'film' }, 'cues[0].content.film'],
    [{ type: 'poster' }, 'cues[0].content.type'],
  ])('what is not the name of a file of the house is refused at its place', (content, path) => {
    expect(problemsWith(content)).toMatchObject([{ code: 'shape', path }])
  })

  test('more pictures than a page can hold are an error', () => {
    const name = (index: number) => `/media/${index.toString(16).padStart(32, '0')}.png`
    const many = Array.from({ length: 41 }, (_, index) =>
      screen({ type: 'image', image: name(index) }, `${index} s`),
    )
    const compiled = compile(parsedRun(many))
    expect(compiled).toMatchObject({ ok: false, error: [{ code: 'limit', path: 'cues[40].content.image' }] })
  })

  test('everything named is found with its place, within groups and the music too', () => {
    const group = {
      kind: 'group',
      mode: 'together',
      trigger: 'go',
      cues: [{ id: 'inner', label: 'Inner', kind: 'screen', content: { type: 'image', image: IMAGE } }],
    }
    const music = { title: 'Own', file: SOUND, sections: [{ name: 'All', bars: 8, energy: 1 }] }
    const named = mediaNamed(planned([group, film('20 s')], { music }).book)
    expect(named.map(({ file, path }) => [file, formatPath(path)])).toEqual([
      [SOUND, 'music.file'],
      [IMAGE, 'cues[0].cues[0].content.image'],
      [FILM, 'cues[1].content.film'],
    ])
  })

  test('a name says of which kind a file is', () => {
    expect([IMAGE, FILM, SOUND, '/media/a.png'].map(mediaKindOf)).toEqual(['image', 'film', 'audio', null])
  })
})
