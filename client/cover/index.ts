export { Cover } from './view/Cover.tsx'

export const fetchProgrammePage = () => import('./view/ProgrammePage.tsx')
export { PageHead } from './view/PageHead.tsx'
