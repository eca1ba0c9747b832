import { describe, expect, it } from 'vitest'
import type { Music } from '#shared/show/music.ts'
import { KIT } from '../../../client/sound/score/kit/piece.ts'
import type { FromRenderer, ToRenderer } from '../../../client/sound/score/render/messages.ts'
import { createRenderer } from '../../../client/sound/score/render/renderer.ts'

const MUSIC: Music = {
  title: 'Short',
  score: 'noir',
  tempo: 124,
  beatsPerBar: 4,
  sections: [
    { name: 'A', bars: 4, energy: 0.05 },
    { name: 'B', bars: 8, energy: 0.5 },
  ],
}

/** Runs a renderer until it has nothing left to do; `between` may send more while it works. */
async function run(
  messages: ToRenderer[],
  between: (answers: readonly FromRenderer[]) => ToRenderer[] = () => [],
) {
  const answers: FromRenderer[] = []
  const receive = createRenderer(
    (message) => answers.push(message),
    async () => {
      for (const message of between(answers)) receive(message)
    },
  )
  for (const message of messages) receive(message)
  await expect.poll(() => answers.length, { timeout: 20_000, interval: 50 }).toBeGreaterThan(0)
  let before = -1
  while (before !== answers.length) {
    before = answers.length
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  return answers
}

const score = (request: number, from = 0): ToRenderer => ({
  kind: 'score',
  request,
  music: MUSIC,
  seed: 3,
  from,
})

describe('the renderer', () => {
  it('sends the plan, then every clip once, the ones needed first first', async () => {
    const answers = await run([score(1)])
    const [plan, ...clips] = answers
    if (plan?.kind !== 'plan') throw new Error('expected the plan first')
    const order = clips.map((one) => (one.kind === 'clip' ? one.clip : -1))
    expect(order.toSorted((a, b) => a - b)).toEqual(plan.plan.clips.map((_, i) => i))
    const first = plan.plan.placements.filter((one) => one.at === 0).map((one) => one.clip)
    expect(new Set(order.slice(0, first.length))).toEqual(new Set(first))
  })

  it('renders the whole kit beside it', async () => {
    const answers = await run([{ kind: 'kit' }, score(1)])
    const pieces = answers.flatMap((one) => (one.kind === 'piece' ? [one.name] : []))
    expect(pieces).toEqual([...KIT])
  })

  it('lets another score take the place of the first at once', async () => {
    let sent = false
    const answers = await run([score(1)], (so) => {
      if (sent || so.length < 3) return []
      sent = true
      return [score(2, 12)]
    })
    const requests = answers.flatMap((one) => (one.kind === 'clip' ? [one.request] : []))
    expect(requests.lastIndexOf(1)).toBeLessThan(requests.indexOf(2))
    expect(requests.filter((one) => one === 1).length).toBeLessThan(4)
  })

  it('says so when there is nothing of ours to render', async () => {
    const { score: _, ...rest } = MUSIC
    const music = { ...rest, file: '/media/theirs.ogg' }
    const answers = await run([{ kind: 'score', request: 9, music, seed: 1, from: 0 }])
    expect(answers).toMatchObject([{ kind: 'failed', request: 9 }])
  })
})
