/**
 * Something that plays music along a line of time: context time `origin + s` is when position s of the score
 * leaves the audio graph. Times in seconds of the context.
 */
export interface Deck {
  /** Plays along `origin`, from wherever that is now; called several times a second. */
  follow(origin: number): void
  /** Fades out over so many seconds and stops; `follow` begins again. */
  release(seconds: number): void
  /** Position in the score that leaves the graph at a context time; null while nothing sounds. */
  positionAt(contextTime: number): number | null
  dispose(): void
}
