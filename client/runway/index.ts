export { createRunway, type Runway } from './sim/runway.ts'
