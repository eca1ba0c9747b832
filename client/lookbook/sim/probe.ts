/** What a renderer still holds once everything of it was freed. */
export interface Held {
  readonly geometries: number
  readonly textures: number
  readonly programs: number
}

/** What whoever measures may read with `?probe` in the address. It can change nothing. */
export interface LookbookProbe {
  /** Studios that hold a GPU now. */
  readonly open: number
  /** Pictures of looks drawn so far. */
  readonly drawn: number
  /** What the studio left last still held; null before any was left. */
  readonly left: Held | null
  /** How the look on the turntable is seen. */
  readonly view: { readonly turn: number; readonly near: number } | null
}

declare global {
  interface Window {
    lookbook?: LookbookProbe
  }
}

let told: LookbookProbe = { open: 0, drawn: 0, left: null, view: null }

function tell(change: Partial<LookbookProbe>): void {
  if (!new URLSearchParams(location.search).has('probe') && window.lookbook === undefined) return
  told = { ...told, ...change }
  window.lookbook = told
}

export const noteOpened = (): void => tell({ open: told.open + 1 })
export const noteLeft = (left: Held): void => tell({ open: told.open - 1, left, view: null })
export const noteDrawn = (): void => tell({ drawn: told.drawn + 1 })
export const noteView = (turn: number, near: number): void => tell({ view: { turn, near } })
