export {
  createPeople,
  EYES_AHEAD,
  EYES_SEATED,
  EYES_STANDING,
  type People,
  PLACEMENT,
} from './people.ts'
export { createCrowd } from './sim/crowd.ts'
