import type { Effect } from './score.ts'
import { type Band, equalise } from './synth/biquad.ts'
import { chorus } from './synth/chorus.ts'
import { addEcho, type Echo } from './synth/echo.ts'
import { type Room, reverberate } from './synth/reverb.ts'
import { warmTape } from './synth/saturation.ts'

/** The synthesiser's effects as a stem lists them. */

export const inRoom =
  (room: Room): Effect =>
  (tape) =>
    reverberate(tape, room)

export const equalised =
  (...bands: readonly Band[]): Effect =>
  (tape) =>
    equalise(tape, bands)

/** Keeps the bass's region free. */
export const thinned = (hz: number): Effect => equalised({ kind: 'highpass', hz })

export const softened = (hz: number): Effect => equalised({ kind: 'lowpass', hz })

export const warmed =
  (drive: number, even = 0): Effect =>
  (tape) =>
    warmTape(tape, drive, even)

/** An echo on the beat. */
export const echoed =
  (beats: number, echo: Omit<Echo, 'seconds'>): Effect =>
  (tape, scene) =>
    addEcho(tape, { ...echo, seconds: beats * scene.meter.secondsPerBeat })

export const widened =
  (depthMs: number, hz: number, mix: number): Effect =>
  (tape) =>
    chorus(tape, depthMs, hz, mix)

/** Rooms the scores share. */
export const CHAMBER: Room = {
  seconds: 0.7,
  dampHz: 5200,
  lowCutHz: 220,
  preDelay: 0.006,
  size: 0.55,
  wet: 0.35,
  dry: 1,
}

export const HALL: Room = {
  seconds: 2.6,
  dampHz: 3600,
  lowCutHz: 180,
  preDelay: 0.022,
  size: 1,
  wet: 0.5,
  dry: 0.8,
}

export const NAVE: Room = {
  seconds: 4.2,
  dampHz: 2600,
  lowCutHz: 200,
  preDelay: 0.04,
  size: 1.6,
  wet: 0.75,
  dry: 0.45,
}
