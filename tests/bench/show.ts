import { readFileSync } from 'node:fs'
import { AS_PLANNED } from '#shared/show/call.ts'
import { callShow, compile } from '#shared/show/compile.ts'
import { parseRunOfShow, type RunOfShow, readRunOfShow } from '#shared/show/run-of-show.ts'
import { emptyStage, stageAt } from '#shared/show/stage-at.ts'
import { seeded } from '#shared/units/random.ts'
import { ms } from '#shared/units/units.ts'
import { type BenchOptions, type Measured, microseconds } from './bench.ts'

export const name = 'show'

const LOOKS = 30
const CUES = 300

/** What it takes to know a show's stage: 30 looks and 300 cues, or a run of show of one's own. */
export function bench({ input }: BenchOptions): Measured {
  const run = input === undefined ? largeRun() : readInput(input)
  const compiled = compile(run)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 1))
  const timeline = compiled.value
  const random = seeded(1)
  const moments = Float64Array.from({ length: 4096 }, () => random.next() * timeline.endsAt)
  const stage = emptyStage()
  const stageUs = microseconds((round) => stageAt(timeline, ms(moments[round & 4095]!), stage))
  const callUs = microseconds(() => callShow(timeline.book, AS_PLANNED), 9, 20)
  const compileUs = microseconds(() => compile(run), 9, 20)
  let mostModels = 0
  for (const t of moments) mostModels = Math.max(mostModels, stageAt(timeline, ms(t), stage).models.length)
  return {
    figures: {
      looks: run.looks.length,
      cues: timeline.book.entries.length,
      minutes: timeline.endsAt / 60_000,
      mostModelsOnStage: mostModels,
      stageAtUs: stageUs,
      callShowMs: callUs / 1000,
      compileMs: compileUs / 1000,
    },
    budgets: input === undefined ? { stageAtUs: { max: 20 }, callShowMs: { max: 16 } } : {},
  }
}

function readInput(file: string): RunOfShow {
  const read = readRunOfShow(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 1))
  return read.value
}

/** A busy evening: every look has its light, camera, caption and sound cues. */
function largeRun(): RunOfShow {
  const numbers = Array.from({ length: LOOKS }, (_, index) => index + 1)
  const entrances = numbers.map((look) => ({
    id: `look-${look}`,
    label: `Look ${look}`,
    kind: 'model',
    action: 'entrance',
    look,
    trigger: look === 1 ? 'go' : { go: { gap: '36 beats' } },
  }))
  const around = numbers.flatMap((look) => [
    ...['ribs', 'portal', 'edges', 'wash'].map((group, index) => ({
      id: `lx-${look}-${group}`,
      label: group,
      kind: 'light',
      group,
      level: ((look + index) % 5) / 5,
      effect: ['steady', 'breathe', 'run', 'chase'][index],
      trigger: { at: `${look * 18 + index} s` },
    })),
    { id: `cam-${look}`, label: 'Camera', kind: 'camera', shot: 'follow', trigger: { at: `${look * 18} s` } },
    {
      id: `cap-${look}`,
      label: 'Caption',
      kind: 'caption',
      text: 'Words',
      trigger: { at: `${look * 18 + 2} s` },
    },
    {
      id: `snd-${look}`,
      label: 'Sound',
      kind: 'sound',
      action: 'effect',
      sound: 'chime',
      trigger: { at: `${look * 18 + 3} s` },
    },
    {
      id: `fx-${look}`,
      label: 'Haze',
      kind: 'effect',
      effect: 'haze',
      level: 0.5,
      trigger: { at: `${look * 18 + 4} s` },
    },
    {
      id: `volume-${look}`,
      label: 'Volume',
      kind: 'sound',
      action: 'volume',
      level: (look % 4) / 4 + 0.2,
      trigger: { at: `${look * 18 + 6} s` },
    },
  ])
  const parsed = parseRunOfShow({
    format: 'front-row/run-of-show@1',
    id: 'large',
    house: { name: 'Large', statement: 'Large.' },
    collection: { name: 'Large', season: 'All', notes: 'Large.' },
    models: numbers.slice(0, 15).map((number) => ({
      id: `m-${number}`,
      name: `M ${number}`,
      build: 'willow',
      skin: '#8d5a3c',
      hair: 'bun',
      hairColour: '#101010',
    })),
    looks: numbers.map((number) => ({
      number,
      name: `Look ${number}`,
      description: 'A look.',
      model: `m-${((number - 1) % 15) + 1}`,
      garments: [{ piece: 'slipDress', fabric: 'satin', colour: '#224466' }],
    })),
    lineUp: numbers,
    music: { title: 'Large', score: 'noir', tempo: 120, sections: [{ name: 'All', bars: 400, energy: 0.5 }] },
    cues: [
      ...entrances,
      { id: 'music', label: 'Music', kind: 'sound', action: 'music', trigger: { at: '0:00' } },
      ...around,
    ].slice(0, CUES),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
