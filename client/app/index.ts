export { openPage } from './open-page.tsx'
