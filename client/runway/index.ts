export { createRunway } from './sim/runway.ts'
