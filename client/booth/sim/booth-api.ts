import { z } from 'zod'
import { MEDIA_KINDS } from '#shared/show/media.ts'
import { localText } from '#shared/show/text.ts'
import { type Asked, ask } from '../../net/index.ts'

const runLine = z.object({
  hash: z.string(),
  origin: z.enum(['demo', 'producer']),
  house: localText(60),
  collection: localText(80),
  lastsMs: z.number(),
})

/** A run of show the house knows. */
export type RunLine = z.infer<typeof runLine>

export interface Booking {
  readonly run: string
  /** Milliseconds since 1970. */
  readonly startsAt: number
  readonly mode: 'auto' | 'called'
}

const onShelf = z.object({ file: z.string(), kind: z.enum(MEDIA_KINDS), bytes: z.number() })

/** Music, an image or a film on the house's shelf. */
export type OnShelf = z.infer<typeof onShelf>

const made = z.object({ show: z.string() })

/** What the holder of the caller's key may ask of the house. */
export function boothApi(key: string) {
  const headers = { Authorization: `Bearer ${key}` }
  const json = { ...headers, 'Content-Type': 'application/json' }
  return {
    runs: (): Asked<RunLine[]> => ask(z.array(runLine), '/booth/runs', { headers }),
    /** Gives the id of the new show. */
    schedule: (booking: Booking): Asked<{ show: string }> =>
      ask(made, '/booth/shows', { method: 'POST', headers: json, body: JSON.stringify(booking) }),
    rehearse: (show: string): Asked<{ show: string }> =>
      ask(made, `/booth/shows/${encodeURIComponent(show)}/rehearsal`, { method: 'POST', headers: json }),
    /** Takes a run of show as it is written; the failure lists what is wrong with it. */
    bring: (text: string): Asked<{ hash: string }> =>
      ask(z.object({ hash: z.string() }), '/booth/runs', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'text/plain' },
        body: text,
      }),
    /** Puts a producer's own music, image or film on the shelf; gives the path a run of show names it by. */
    bringMedia: (file: Blob): Asked<{ file: string }> =>
      ask(z.object({ file: z.string() }), '/booth/media', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/octet-stream' },
        body: file,
      }),
    /** What producers brought, last brought first. */
    media: (): Asked<OnShelf[]> => ask(z.array(onShelf), '/booth/media', { headers }),
  }
}

export type BoothApi = ReturnType<typeof boothApi>
