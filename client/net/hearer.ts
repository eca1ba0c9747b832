import type { Room } from 'colyseus.js'
import type { z } from 'zod'
import type { Result } from '#shared/units/result.ts'
import type { Line } from './line.ts'

/**
 * Registers what is heard from a room. Everything is parsed first; what cannot be read is left out, as if it had
 * been lost on the way, and the pulse brings the page up to date again.
 */
export function hearer(room: Room, line: Line) {
  return {
    message<Schema extends z.ZodType>(
      type: number,
      schema: Schema | null,
      then: (message: z.infer<Schema>) => void,
    ) {
      room.onMessage(type, (given: unknown) => {
        line.heard()
        if (schema === null) return then(given as z.infer<Schema>)
        const parsed = schema.safeParse(given)
        if (parsed.success) then(parsed.data)
      })
    },
    bytes<Value>(
      type: number,
      read: (bytes: Uint8Array) => Result<Value, string>,
      then: (value: Value) => void,
    ) {
      room.onMessage(type, (given: unknown) => {
        line.heard()
        const parsed = given instanceof Uint8Array ? read(given) : null
        if (parsed?.ok) then(parsed.value)
      })
    },
  }
}
