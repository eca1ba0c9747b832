import { LIGHT_EFFECTS, LIGHT_GROUPS } from '#shared/show/cues/light-cue.ts'
import { POSES } from '#shared/show/cues/model-cue.ts'
import { EFFECTS, SHOTS } from '#shared/show/cues/scene-cue.ts'
import { SOUNDS } from '#shared/show/cues/sound-cue.ts'
import { parseRunOfShow, type RunOfShow } from '#shared/show/run-of-show.ts'
import type { Random } from '#shared/units/random.ts'
import { MARK_NAMES } from '#shared/venue/venue.ts'

type Json = Record<string, unknown>

/** A run of show of the right shape with anything in it, sensible or not. */
export function randomRun(random: Random): RunOfShow {
  const models = random.whole(1, 6)
  const looks = random.whole(1, 10)
  const given = {
    format: 'front-row/run-of-show@1',
    id: 'any-show',
    house: { name: 'Any', statement: 'Anything may happen.' },
    collection: { name: 'Any', season: 'Any', notes: 'Any.' },
    models: Array.from({ length: models }, (_, index) => ({
      id: `model-${index}`,
      name: `Model ${index}`,
      build: random.pick(['willow', 'reed', 'oak', 'peony']),
      skin: '#8d5a3c',
      hair: 'bun',
      hairColour: '#101010',
    })),
    looks: Array.from({ length: looks }, (_, index) => ({
      number: index + 1,
      name: `Look ${index + 1}`,
      description: 'Any look.',
      model: `model-${random.whole(0, models - 1)}`,
      garments: [{ piece: 'slipDress', fabric: 'satin', colour: '#224466' }],
    })),
    lineUp: Array.from({ length: looks }, (_, index) => index + 1),
    music: {
      title: 'Any',
      score: 'noir',
      tempo: random.whole(90, 140),
      beatsPerBar: random.whole(3, 4),
      sections: [{ name: 'All', bars: random.whole(8, 200), energy: 0.5 }],
    },
    walk: {
      step: 0.5 + random.next() * 0.3,
      beatsPerStep: random.pick([1, 1, 2]),
      quickChange: `${random.whole(0, 20)} s`,
    },
    cues: Array.from({ length: random.whole(1, 24) }, (_, index) => randomCue(random, index, looks)),
  }
  const parsed = parseRunOfShow(given)
  if (!parsed.ok) throw new Error(`the generator is wrong: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

function randomCue(random: Random, index: number, looks: number): Json {
  const named = {
    id: `cue-${index}`,
    label: `Cue ${index}`,
    trigger: randomTrigger(random, index),
    armed: random.next() < 0.9,
  }
  if (random.next() < 0.1) {
    const cues = Array.from({ length: random.whole(1, 4) }, (_, member) => ({
      ...randomWork(random, looks),
      id: `cue-${index}-${member}`,
      label: 'Member',
      trigger: random.pick(['with', 'continue', 'follow']),
    }))
    return { ...named, kind: 'group', mode: random.pick(['together', 'sequence']), cues }
  }
  return {
    ...named,
    ...randomWork(random, looks),
    preWait: `${random.whole(0, 2)} beats`,
    postWait: `${random.whole(0, 30)} beats`,
  }
}

function randomTrigger(random: Random, index: number): unknown {
  const any = random.next()
  if (any < 0.35)
    return { go: { gap: `${random.whole(0, 40)} beats`, snap: random.pick(['none', 'beat', 'bar']) } }
  if (any < 0.7) return random.pick(['with', 'continue', 'follow'])
  if (any < 0.95 || index === 0) return { at: `${random.whole(0, 120)} s` }
  return 'go'
}

function randomWork(random: Random, looks: number): Json {
  return random.next() < 0.65 ? randomModelWork(random, looks) : randomSceneWork(random)
}

function randomModelWork(random: Random, looks: number): Json {
  const look = random.whole(1, looks)
  const model = { kind: 'model', look }
  const action = random.next()
  if (action < 0.5)
    return { ...model, action: 'entrance', route: random.pick(['classic', 'straight', 'salon', 'hold']) }
  if (action < 0.58) return { ...model, action: 'walk', to: random.pick(MARK_NAMES) }
  if (action < 0.66) return { ...model, action: 'stop', look: random.pick([look, 'all']) }
  if (action < 0.74)
    return { ...model, action: 'pose', pose: random.pick(POSES), for: `${random.whole(1, 8)} beats` }
  if (action < 0.8) return { ...model, action: 'turn', by: random.whole(-360, 360) }
  if (action < 0.92) return { ...model, action: 'exit', look: random.pick([look, 'all']) }
  return { kind: 'model', action: 'parade', looks: 'all', spacing: `${random.whole(2, 5)} beats` }
}

function randomSceneWork(random: Random): Json {
  return random.pick<() => Json>([
    () => ({
      kind: 'light',
      group: random.pick([...LIGHT_GROUPS, 'all']),
      level: random.next(),
      colour: random.pick(['#ff0000', '#ffffff', '#203040']),
      effect: random.pick(LIGHT_EFFECTS),
      rate: 0.05 + random.next() * 2.9,
      duration: `${random.whole(0, 8)} beats`,
    }),
    () => ({ kind: 'houseLights', level: random.next() }),
    () => ({ kind: 'sound', action: 'volume', level: random.next() }),
    () => ({ kind: 'sound', action: 'effect', sound: random.pick(SOUNDS) }),
    () => ({
      kind: 'screen',
      content: random.pick([
        { type: 'words', words: 'Words' },
        { type: 'look' },
        { type: 'dark' },
        { type: 'image', image: `/media/${'0a'.repeat(16)}.webp`, fit: random.pick(['cover', 'contain']) },
        { type: 'film', film: `/media/${'1b'.repeat(16)}.webm`, loop: random.next() < 0.5 },
      ]),
      duration: `${random.whole(0, 8)} beats`,
    }),
    () => ({ kind: 'effect', effect: random.pick(EFFECTS), level: random.next() }),
    () => ({ kind: 'camera', shot: random.pick(SHOTS) }),
    () => ({ kind: 'caption', text: 'A caption.' }),
  ])()
}
