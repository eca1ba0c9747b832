import { HouseClock } from '#shared/clock/house-clock.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/channels.ts'
import type { OpenMessage } from '#shared/protocol/desk-message.ts'
import { compile } from '#shared/show/compile.ts'
import { emptyStage } from '#shared/show/stage-at.ts'
import type { Timeline } from '#shared/show/timeline.ts'
import type { Command } from '#shared/show/transport/command.ts'
import type { CueId } from '#shared/units/units.ts'
import { askRun, DeskLink, pageNow } from '../../net/index.ts'
import { LiveShow } from '../../performance/index.ts'
import { cueSheet } from './cue-sheet.ts'
import { cueStates, nextGoIndex } from './cue-state.ts'
import { createDeskStore, type DeskState } from './desk-store.ts'
import { dueAt, paceOf, planOf } from './pace.ts'
import { Twice } from './twice.ts'

/** The clocks of a desk are read this often. */
const READ_EVERY_MS = 100
/** A refusal stays in sight this long, unless an order succeeds before. */
const REFUSED_MS = 8000

/** A calling desk: the line to its show, the show as it stands, and the orders given to it. */
export class Desk {
  readonly store = createDeskStore()
  readonly #clock = new HouseClock()
  readonly #link: DeskLink
  readonly #stage = emptyStage()
  readonly #panic = new Twice()
  readonly #finish = new Twice()
  readonly #reading: ReturnType<typeof setInterval>
  #show: LiveShow | null = null
  #plan: ReturnType<typeof planOf> | null = null
  #opening = false
  #due: { timeline: Timeline; next: number; at: number } | null = null

  constructor(show: string, key: string) {
    this.#link = new DeskLink(show, key, this.#clock, {
      state: (line) => this.store.setState({ line }),
      open: (message) => void this.#open(message),
      transport: (transport) => {
        this.#show?.take(transport)
        this.#read()
      },
      pulse: (pulse) => {
        if (this.#show?.isBehind(pulse)) this.#link.resync()
      },
      desk: ({ house, galleries }) => this.store.setState({ house, galleries }),
    })
    this.#reading = setInterval(() => this.#read(), READ_EVERY_MS)
  }

  close(): void {
    clearInterval(this.#reading)
    this.#link.leave()
  }

  /** Gives an order; a refusal is shown with its reason. */
  async order(command: Command): Promise<void> {
    const answer = await this.#link.order(command)
    if (answer.ok) this.store.setState({ refused: null })
    else this.refuse(answer.code, answer.message)
  }

  go(force: boolean): void {
    this.store.setState({ selected: null })
    void this.order({ type: 'go', force })
  }

  /** Puts everybody on standby for the selected cue, or the next; before the doors are open, opens them. */
  standby(): void {
    const { selected, phase } = this.store.getState()
    if (phase === 'scheduled') return this.openDoors()
    void this.order(selected === null ? { type: 'standby' } : { type: 'standby', cue: selected })
  }

  hold(): void {
    void this.order({ type: this.store.getState().phase === 'held' ? 'resume' : 'hold' })
  }

  playFrom(): void {
    const { selected } = this.store.getState()
    if (selected === null) return this.refuse('select-first', '')
    void this.order({ type: 'playFrom', cue: selected })
  }

  /** Leaves out the look of the selected cue, or of the next. */
  skip(): void {
    const look = this.#pointed()?.look ?? null
    if (look === null) return this.refuse('no-look', '')
    void this.order({ type: 'skip', look })
  }

  /** Disarms the selected cue, or the next; arms it if it was disarmed. */
  arm(): void {
    const line = this.#pointed()
    if (line === null) return this.refuse('select-first', '')
    const armed = this.store.getState().states[line.index] === 'disarmed'
    void this.order({ type: 'arm', cue: line.id, armed })
  }

  changeMode(): void {
    void this.order({ type: 'mode', mode: this.store.getState().mode === 'auto' ? 'called' : 'auto' })
  }

  /** Asked twice, clears the runway. */
  panic(): void {
    if (this.#panic.press(pageNow())) void this.order({ type: 'panic' })
    this.#showArmed()
  }

  /** Asked twice, ends the show. */
  finish(): void {
    if (this.#finish.press(pageNow())) void this.order({ type: 'finish' })
    this.#showArmed()
  }

  openDoors(): void {
    void this.order({ type: 'doors' })
  }

  select(cue: CueId | null): void {
    this.store.setState({ selected: cue })
  }

  /** Moves the selection along the lines that are in sight, from the next cue where nothing was selected. */
  selectBeside(by: 1 | -1, inSight: readonly CueId[]): void {
    const { selected, sheet, next } = this.store.getState()
    const from = inSight.indexOf(selected ?? sheet[next]?.id ?? inSight[0]!)
    const to = Math.min(inSight.length - 1, Math.max(0, from + by))
    this.select(inSight[to] ?? null)
  }

  refuse(code: string, message: string): void {
    this.store.setState({ refused: { code, message, at: pageNow() } })
  }

  #pointed() {
    const { selected, sheet, next } = this.store.getState()
    return (selected === null ? sheet[next] : sheet.find((line) => line.id === selected)) ?? null
  }

  async #open(message: OpenMessage): Promise<void> {
    if (message.version !== PROTOCOL_VERSION) return location.reload()
    const { startsAt, rehearsal, desk } = message
    this.store.setState({ startsAt, isRehearsal: rehearsal, ...desk })
    if (this.#show !== null) {
      // Another epoch is another process: its clock may stand a little differently.
      if (message.transport.epoch !== this.#show.transport.epoch) this.#clock.reset()
      this.#show.take(message.transport)
      return this.#read()
    }
    if (!this.#opening) await this.#openBook(message)
  }

  async #openBook({ run: hash, transport }: OpenMessage): Promise<void> {
    this.#opening = true
    const run = await askRun(hash)
    this.#opening = false
    if (!run.ok) return this.store.setState({ failure: run.error })
    const compiled = compile(run.value)
    if (!compiled.ok) {
      const problems = compiled.error
      const failure = { kind: 'garbled', status: 200, code: 'garbled', message: '', problems } as const
      return this.store.setState({ failure })
    }
    const { book } = compiled.value
    this.#plan = planOf(book)
    this.#show = new LiveShow(book, transport, this.#clock)
    this.store.setState({
      run: book.run,
      sheet: cueSheet(book),
      planned: this.#plan.cues.map((line) => line.called),
    })
    // While the run was on its way the show may have gone on.
    this.#link.resync()
    this.#read()
  }

  /** Reads the clocks and how every cue stands. What has not changed stays the same object. */
  #read(): void {
    const show = this.#show
    const plan = this.#plan
    if (show === null || plan === null) return
    const page = pageNow()
    const { transport, timeline } = show
    const showTime = show.showTimeAt(page)
    const wall = show.wallAt(page)
    const before = this.store.getState()
    const next = nextGoIndex(timeline, transport, showTime)
    const startsAt = before.isRehearsal ? null : before.startsAt
    this.store.setState({
      phase: transport.phase,
      isPanicked: transport.panicAt !== null,
      mode: transport.call.mode,
      states: same(before.states, cueStates(timeline, transport, showTime)),
      actual: same(
        before.actual,
        timeline.cues.map((line) => line.called),
      ),
      next,
      isStandingBy: transport.standby !== null,
      showTime,
      wall,
      dueIn: this.#dueIn(next, showTime, wall, before),
      pace: paceOf({ plan, timeline, transport, next, showTime, wall, startsAt }),
      lookNumber: show.stageAt(page, this.#stage).lookNumber,
    })
    if (before.refused !== null && page - before.refused.at > REFUSED_MS)
      this.store.setState({ refused: null })
    this.#showArmed()
  }

  #dueIn(next: number, showTime: number, wall: number, { isRehearsal, startsAt }: DeskState): number | null {
    const show = this.#show!
    const { phase } = show.transport
    if (phase === 'running' || phase === 'held') {
      const due = this.#dueAt(show.timeline, next) - showTime
      return Number.isFinite(due) ? due : null
    }
    return phase === 'finished' || isRehearsal ? null : startsAt - wall
  }

  /** Reckoned anew only when something was called. */
  #dueAt(timeline: Timeline, next: number): number {
    if (this.#due?.timeline !== timeline || this.#due.next !== next)
      this.#due = { timeline, next, at: dueAt(timeline, next) }
    return this.#due.at
  }

  #showArmed(): void {
    const now = pageNow()
    const armed = this.#panic.isArmed(now) ? 'panic' : this.#finish.isArmed(now) ? 'finish' : null
    if (this.store.getState().armed !== armed) this.store.setState({ armed })
  }
}

/** The list known before, if the new one says the same. */
const same = <Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] =>
  before.length === now.length && now.every((item, index) => Object.is(item, before[index])) ? before : now
