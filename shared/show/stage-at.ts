import { latest, progress } from '#shared/show/compile/fade.ts'
import { LIGHT_GROUPS } from '#shared/show/cues/light-cue.ts'
import type { ScreenContent } from '#shared/show/cues/scene-cue.ts'
import type { Passage, Segment } from '#shared/show/passage.ts'
import { beatMs } from '#shared/show/span.ts'
import type { GroupLight, LightLook, ModelOnStage, Stage } from '#shared/show/stage.ts'
import type { Timeline } from '#shared/show/timeline.ts'
import { type Metres, type Ms, ms, type Radians, radians } from '#shared/units/units.ts'

/** How long a one-shot sound can be heard after its cue. */
const LONGEST_SOUND_MS = 12_000
const HOUSE: ScreenContent = { type: 'house' }
/** Without camera cues the director cuts every eight bars. */
const SHOT_BARS = 8
const SHOT_ROUND = ['wide', 'follow', 'pit', 'profile', 'follow', 'audience', 'detail', 'high'] as const

/**
 * Everything on stage at show time t. Pure, and total: any number is answered, before the first cue with the
 * hall at doors, after the last with what it left. The same bits on every machine.
 *
 * `into` is written over and given back, so that a frame need not allocate; leave it out to get a fresh stage.
 */
export function stageAt(timeline: Timeline, t: Ms, into: Stage = emptyStage()): Stage {
  const at = Number.isFinite(t) ? t : ms(0)
  into.showTime = at
  into.cue = latest(timeline.fired, at)?.cue ?? -1
  placeModels(timeline, at, into)
  for (const group of LIGHT_GROUPS) timeline.tracks.lights[group].into(into.lights[group], at)
  into.houseLights = timeline.tracks.houseLights.at(at)
  into.effects.haze = timeline.tracks.effects.haze.at(at)
  into.effects.petals = timeline.tracks.effects.petals.at(at)
  into.effects.rain = timeline.tracks.effects.rain.at(at)
  playMusic(timeline, at, into)
  playSounds(timeline, at, into)
  showScreen(timeline, at, into)
  pointCamera(timeline, at, into)
  showCaptions(timeline, at, into)
  into.panicFor = null
  return into
}

/** A stage with nothing on it, to be written over. */
export function emptyStage(): Stage {
  return {
    showTime: ms(0),
    lookNumber: null,
    cue: -1,
    models: [],
    lights: {
      ribs: darkness(),
      portal: darkness(),
      edges: darkness(),
      key: darkness(),
      wash: darkness(),
    },
    houseLights: 0,
    effects: { haze: 0, petals: 0, rain: 0 },
    music: { playing: false, position: ms(0), volume: 1, beat: 0, section: 0 },
    sounds: [],
    screen: { from: HOUSE, to: HOUSE, mix: 1, fromFor: ms(0), toFor: ms(0) },
    camera: { shot: 'wide', shotFor: ms(0) },
    captions: [],
    panicFor: null,
  }
}

const darkness = (): GroupLight => ({ from: unlit(), to: unlit(), mix: 1 })
const unlit = (): LightLook => ({ level: 0, red: 0, green: 0, blue: 0, effect: 'steady', depth: 0, turns: 0 })

/** Writes who is on the runway at t, and nothing else. */
export function placeModels(timeline: Timeline, t: number, into: Stage): void {
  const { passages, inParade } = timeline
  let count = 0
  let newest = -1
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index]!
    if (t < passage.startsAt || t >= passage.endsAt) continue
    placeModel(passage, index, t, modelSlot(into.models, count++))
    if (!inParade[index] && (newest < 0 || passage.startsAt >= passages[newest]!.startsAt)) newest = index
  }
  into.models.length = count
  into.lookNumber = newest < 0 ? null : timeline.book.run.looks[passages[newest]!.look]!.number
}

function modelSlot(models: ModelOnStage[], index: number): ModelOnStage {
  models[index] ??= {
    look: 0,
    passage: 0,
    x: 0 as Metres,
    z: 0 as Metres,
    heading: radians(0),
    phase: 'walk',
    pose: 'still',
    phaseFor: ms(0),
    onStageFor: ms(0),
  }
  return models[index]
}

function placeModel(passage: Passage, index: number, t: number, into: ModelOnStage): void {
  const segment = latest(passage.segments, t)!
  const share = shareOf(segment, t)
  into.look = passage.look
  into.passage = index
  into.phase = segment.kind
  into.phaseFor = ms(t - segment.startsAt)
  into.onStageFor = ms(t - passage.startsAt)
  if (segment.kind === 'walk') {
    into.x = (segment.fromX + (segment.toX - segment.fromX) * share) as Metres
    into.z = (segment.fromZ + (segment.toZ - segment.fromZ) * share) as Metres
    into.heading = segment.heading
    into.pose = 'still'
    return
  }
  into.x = segment.x
  into.z = segment.z
  into.heading = (
    segment.kind === 'turn' ? segment.heading + segment.by * progress(segment, t) : segment.heading
  ) as Radians
  into.pose = segment.kind === 'turn' ? 'still' : segment.pose
}

function shareOf(segment: Segment, t: number): number {
  const length = segment.endsAt - segment.startsAt
  return segment.kind !== 'wait' && length > 0 ? (t - segment.startsAt) / length : 0
}

function playMusic(timeline: Timeline, t: number, into: Stage): void {
  const { music } = timeline.book.run
  const position = t - timeline.musicAt
  const beat = position / beatMs(music)
  const bar = beat / music.beatsPerBar
  let section = 0
  let bars = 0
  for (let index = 0; index < music.sections.length; index++) {
    if (bar >= bars) section = index
    bars += music.sections[index]!.bars
  }
  into.music.playing = position >= 0 && bar < bars
  into.music.position = ms(Math.max(position, 0))
  into.music.volume = timeline.tracks.volume.at(t)
  into.music.beat = position > 0 ? beat : 0
  into.music.section = section
}

function playSounds(timeline: Timeline, t: number, into: Stage): void {
  let count = 0
  for (const { startsAt, sound, level } of timeline.tracks.sounds) {
    if (t < startsAt || t >= startsAt + LONGEST_SOUND_MS) continue
    into.sounds[count] ??= { sound, level, soundFor: ms(0) }
    const slot = into.sounds[count++]!
    slot.sound = sound
    slot.level = level
    slot.soundFor = ms(t - startsAt)
  }
  into.sounds.length = count
}

function showScreen(timeline: Timeline, t: number, into: Stage): void {
  const { screens } = timeline.tracks
  const now = latest(screens, t)
  const before = now === undefined ? undefined : screens[screens.indexOf(now) - 1]
  into.screen.from = before?.content ?? HOUSE
  into.screen.to = now?.content ?? HOUSE
  into.screen.mix = now === undefined ? 1 : progress(now, t)
  into.screen.fromFor = ms(before === undefined ? 0 : t - before.startsAt)
  into.screen.toFor = ms(now === undefined ? 0 : t - now.startsAt)
}

function pointCamera(timeline: Timeline, t: number, into: Stage): void {
  const shot = latest(timeline.tracks.shots, t)
  if (shot !== undefined) {
    into.camera.shot = shot.shot
    into.camera.shotFor = ms(t - shot.startsAt)
    return
  }
  const { music } = timeline.book.run
  const length = SHOT_BARS * music.beatsPerBar * beatMs(music)
  const round = Math.floor(t / length)
  into.camera.shot = SHOT_ROUND[((round % SHOT_ROUND.length) + SHOT_ROUND.length) % SHOT_ROUND.length]!
  into.camera.shotFor = ms(t - round * length)
}

function showCaptions(timeline: Timeline, t: number, into: Stage): void {
  let count = 0
  for (const caption of timeline.tracks.captions) {
    if (t < caption.startsAt || t >= caption.endsAt) continue
    into.captions[count] ??= { text: '', shownFor: ms(0), until: ms(0) }
    const slot = into.captions[count++]!
    slot.text = caption.text
    slot.shownFor = ms(t - caption.startsAt)
    slot.until = caption.endsAt
  }
  into.captions.length = count
}
