export { Colophon } from './view/Colophon.tsx'
export { Cover } from './view/Cover.tsx'
export { PageHead } from './view/PageHead.tsx'

export const fetchProgrammePage = () => import('./view/ProgrammePage.tsx')
