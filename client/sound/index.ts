export type {
  AudioState,
  Footfall,
  Listener,
  Sound,
  SoundFailure,
  SoundFrame,
  SoundState,
  Volumes,
} from './contract.ts'
export { createSound } from './sound.ts'
