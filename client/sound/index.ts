export { acousticsOf } from './acoustics.ts'
export type {
  Footfall,
  Listener,
  Sound,
  SoundFrame,
  SoundState,
  Volumes,
} from './contract.ts'
export { createSound } from './sound.ts'
