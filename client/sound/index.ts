export type {
  AudioState,
  Footfall,
  Listener,
  MusicState,
  Prepared,
  PrepareOptions,
  Sound,
  SoundFailure,
  SoundFrame,
  SoundState,
  Volumes,
} from './contract.ts'
export { createSound, type SoundOptions } from './sound.ts'
