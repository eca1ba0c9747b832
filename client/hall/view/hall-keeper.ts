import { type OpenHall, openHall } from '../sim/open-hall.ts'
import { stageDoor, type Wanted } from './stage-door.ts'

/** A hall nobody wants is kept this long, for a page that is only being changed for another. */
const KEPT_MS = 500

/** Opens the hall that is wanted and closes the one that no longer is: at most one at a time. */
export class HallKeeper {
  #hall: { show: string; open: OpenHall; coming: string } | null = null
  #closing: ReturnType<typeof setTimeout> | undefined

  serve(wanted: Wanted | null): void {
    clearTimeout(this.#closing)
    if (wanted === null) {
      this.#closing = setTimeout(() => this.close(), KEPT_MS)
      return
    }
    const coming = JSON.stringify(wanted.coming)
    if (this.#hall?.show !== wanted.show || isOver(this.#hall.open)) {
      this.close()
      const { show } = wanted
      const open = openHall(show, wanted.coming)
      this.#hall = { show, open, coming }
      stageDoor.setState({ hall: { show, open } })
    } else if (this.#hall.coming !== coming) {
      this.#hall.coming = coming
      this.#hall.open.come(wanted.coming)
    }
  }

  close(): void {
    clearTimeout(this.#closing)
    this.#hall?.open.close()
    this.#hall = null
    stageDoor.setState({ hall: null })
  }
}

/** A live show that has ended is not come to again: whoever asks for it now asks for its replay. */
const isOver = ({ replay, store }: OpenHall): boolean =>
  replay === null && store.getState().phase === 'finished'
