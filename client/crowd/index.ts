export {
  createPeople,
  EYES_SEATED,
  EYES_STANDING,
  PEOPLE_CAPACITY,
  type People,
  PLACEMENT,
} from './people.ts'
export { type Crowd, createCrowd } from './sim/crowd.ts'
