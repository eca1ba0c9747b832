/** Anything that holds memory on the GPU. */
export interface Disposable {
  dispose(): void
}

/** Owns what it is given and frees all of it, last come first. */
export class Keeper implements Disposable {
  readonly #kept: Disposable[] = []

  keep<Kept extends Disposable>(one: Kept): Kept {
    if (!this.#kept.includes(one)) this.#kept.push(one)
    return one
  }

  /** Frees one before its time; what is not kept is not ours to free. */
  free(one: Disposable): void {
    const at = this.#kept.indexOf(one)
    if (at < 0) return
    this.#kept.splice(at, 1)
    one.dispose()
  }

  dispose(): void {
    while (this.#kept.length > 0) this.#kept.pop()!.dispose()
  }
}
