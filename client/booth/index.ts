import { learnBoothWords } from '../ui/index.ts'

/** The booth for other features: its pages and its words, fetched when a caller comes. */
export const fetchBooth = () => withWords(import('./view/BoothPage.tsx'))
export const fetchDesk = () => withWords(import('./view/DeskPage.tsx'))

async function withWords<Page>(coming: Promise<Page>): Promise<Page> {
  const [page] = await Promise.all([coming, learnBoothWords()])
  return page
}
