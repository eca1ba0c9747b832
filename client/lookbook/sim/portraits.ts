import { createStore } from 'zustand/vanilla'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { AIM, type View } from './framing.ts'
import { keepPicture, keptPicture } from './kept-pictures.ts'
import { lineUp } from './line-up.ts'
import { paperOf } from './paper.ts'
import { pictureOf } from './picture-file.ts'
import { noteDrawn } from './probe.ts'
import { Studio } from './studio.ts'

/** Pictures of a collection as far as they have come; by look number. */
export interface PortraitsState {
  readonly pictures: ReadonlyMap<number, string>
  /** Looks whose picture cannot be had. */
  readonly missing: ReadonlySet<number>
  /** `off`: this browser draws no pictures at all. */
  readonly is: 'drawing' | 'waiting' | 'off'
}

/** Points of one picture: three to four. */
const PORTRAIT = { width: 420, height: 560 } as const
/** The look that opens the show is seen larger than the others. */
const OPENING = 1.6
const QUALITY = 0.94
const FROM: View = { turn: -0.3, near: 0, aim: AIM.first }

/** Makes pictures of looks one after another, those in sight first, and leaves the page its time in between. */
export class Portraits {
  readonly store = createStore<PortraitsState>(() => ({
    pictures: new Map(),
    missing: new Set(),
    is: 'waiting',
  }))
  readonly #run: RunOfShow
  readonly #hash: string
  readonly #density: number
  readonly #first: number | undefined
  readonly #wanted = new Set<number>()
  #studio: Studio | null = null
  #isWorking = false
  #isClosed = false

  constructor(run: RunOfShow, hash: string, density: number) {
    this.#run = run
    this.#hash = hash
    this.#density = density
    this.#first = lineUp(run)[0]?.number
    const pictures = new Map<number, string>()
    for (const { number } of run.looks) {
      const known = keptPicture(hash, number)
      if (known !== null) pictures.set(number, known)
    }
    this.store.setState({ pictures })
  }

  /** A look has come into view, or gone from it. */
  want(number: number, isInView: boolean): void {
    if (!isInView) this.#wanted.delete(number)
    else if (!this.#isSettled(number)) this.#wanted.add(number)
    if (this.#wanted.size > 0) void this.#work()
  }

  close(): void {
    this.#isClosed = true
    this.#wanted.clear()
    this.#strike()
  }

  #isSettled(number: number): boolean {
    const { pictures, missing } = this.store.getState()
    return pictures.has(number) || missing.has(number)
  }

  async #work(): Promise<void> {
    if (this.#isWorking || this.#isClosed || this.store.getState().is === 'off') return
    this.#isWorking = true
    this.store.setState({ is: 'drawing' })
    for (let number = this.#next(); number !== null; number = this.#next()) {
      const picture = await this.#take(number)
      if (this.#isClosed) return
      this.#settle(number, picture)
      await breathe()
    }
    this.#isWorking = false
    if (this.#isClosed || this.store.getState().is === 'off') return
    this.store.setState({ is: 'waiting' })
    if (this.#run.looks.every(({ number }) => this.#isSettled(number))) this.#strike()
  }

  /** The first in the line-up of those wanted. */
  #next(): number | null {
    if (this.#isClosed || this.store.getState().is === 'off') return null
    return lineUp(this.#run).find(({ number }) => this.#wanted.has(number))?.number ?? null
  }

  async #take(number: number): Promise<Blob | null> {
    const look = this.#run.looks.findIndex((known) => known.number === number)
    const studio = this.#open()
    if (studio === null || !(await studio.dress(look)) || this.#isClosed) return null
    const density = this.#density * (number === this.#first ? OPENING : 1)
    const picture = await studio.take(look, FROM, 0, {
      width: Math.round(PORTRAIT.width * density),
      height: Math.round(PORTRAIT.height * density),
    })
    if (this.#isClosed) return null
    const sheet = document.createElement('canvas')
    sheet.width = picture.width
    sheet.height = picture.height
    sheet.getContext('2d')?.putImageData(picture, 0, 0)
    return pictureOf(sheet, QUALITY)
  }

  #settle(number: number, picture: Blob | null): void {
    this.#wanted.delete(number)
    const { pictures, missing } = this.store.getState()
    if (picture === null) this.store.setState({ missing: new Set(missing).add(number) })
    else {
      noteDrawn()
      const address = keepPicture(this.#hash, number, picture)
      this.store.setState({ pictures: new Map(pictures).set(number, address) })
    }
  }

  #open(): Studio | null {
    if (this.#studio !== null) return this.#studio
    try {
      this.#studio = new Studio(this.#run, paperOf(this.#run.house.colour))
    } catch {
      this.store.setState({ is: 'off' })
    }
    return this.#studio
  }

  #strike(): void {
    this.#studio?.dispose()
    this.#studio = null
  }
}

/** Lets whatever the page has to do go first. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 300 })
    else setTimeout(resolve, 40)
  })
}
