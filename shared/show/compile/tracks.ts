import { FadeTrack } from '#shared/show/compile/fade.ts'
import { LightTrack, linear } from '#shared/show/compile/light-track.ts'
import type { SingleCue } from '#shared/show/cues/cue.ts'
import { LIGHT_GROUPS, type LightCue, type LightGroup } from '#shared/show/cues/light-cue.ts'
import type { LightLook } from '#shared/show/stage.ts'
import type { TimelineCue, Tracks } from '#shared/show/timeline.ts'
import type { Ms } from '#shared/units/units.ts'

/** How the hall is lit before a show's first cue: doors open, room for people to find their seats. */
const AT_DOORS: Readonly<Record<LightGroup, readonly [level: number, colour: string]>> = {
  ribs: [0.32, '#e9f1ff'],
  portal: [0.45, '#ffe9cf'],
  edges: [0.6, '#ffe9cf'],
  key: [1, '#fff5e6'],
  wash: [0.25, '#f4f2ff'],
}

interface Happening {
  readonly cue: SingleCue
  readonly startsAt: Ms
  readonly duration: number
}

/** Sorts what happens into tracks that `stageAt` can look up. */
export function layTracks(cues: readonly TimelineCue[]): Tracks {
  const happenings = cues
    .filter((line) => line.happens && line.cue !== null && Number.isFinite(line.startsAt))
    .map(
      (line): Happening => ({
        cue: line.cue!,
        startsAt: line.startsAt,
        duration: line.endsAt - line.startsAt,
      }),
    )
    .sort((a, b) => a.startsAt - b.startsAt)

  const tracks = {
    lights: doorLights(),
    houseLights: new FadeTrack(1),
    effects: { haze: new FadeTrack(0.35), petals: new FadeTrack(0), rain: new FadeTrack(0) },
    volume: new FadeTrack(1),
    sounds: [] as Tracks['sounds'][number][],
    screens: [] as Tracks['screens'][number][],
    shots: [] as Tracks['shots'][number][],
    captions: [] as Tracks['captions'][number][],
  }
  for (const happening of happenings) place(happening, tracks)
  return tracks
}

type Mutable = {
  -readonly [Key in keyof Tracks]: Tracks[Key] extends readonly (infer Item)[] ? Item[] : Tracks[Key]
}

function place({ cue, startsAt, duration }: Happening, tracks: Mutable): void {
  const endsAt = (startsAt + duration) as Ms
  switch (cue.kind) {
    case 'light':
      for (const group of groupsOf(cue)) tracks.lights[group].add(startsAt, duration, cue)
      break
    case 'houseLights':
      tracks.houseLights.add(startsAt, duration, cue.level)
      break
    case 'effect':
      tracks.effects[cue.effect].add(startsAt, duration, cue.level)
      break
    case 'sound':
      if (cue.action === 'volume') tracks.volume.add(startsAt, duration, cue.level)
      if (cue.action === 'effect') tracks.sounds.push({ startsAt, sound: cue.sound, level: cue.level })
      break
    case 'screen':
      tracks.screens.push({ startsAt, endsAt, content: cue.content })
      break
    case 'camera':
      tracks.shots.push({ startsAt, shot: cue.shot })
      break
    case 'caption':
      tracks.captions.push({ startsAt, endsAt, text: cue.text })
      break
    case 'model':
      break
  }
}

const groupsOf = (cue: LightCue): readonly LightGroup[] => (cue.group === 'all' ? LIGHT_GROUPS : [cue.group])

function doorLights(): Record<LightGroup, LightTrack> {
  const track = (group: LightGroup) => {
    const [level, colour] = AT_DOORS[group]
    const [red, green, blue] = linear(colour)
    const look: LightLook = { level, red, green, blue, effect: 'steady', depth: 0, turns: 0 }
    return new LightTrack(look)
  }
  return {
    ribs: track('ribs'),
    portal: track('portal'),
    edges: track('edges'),
    key: track('key'),
    wash: track('wash'),
  }
}
