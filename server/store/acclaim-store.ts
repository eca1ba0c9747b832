import { type Kysely, sql, type Transaction } from 'kysely'
import type { AcclaimMessage } from '#shared/protocol/acclaim-message.ts'
import { attendeeId, ms, type ShowId } from '#shared/units/units.ts'
import type { Tables } from './schema.ts'
import { type AcclaimGiven, type AcclaimStore, type ApplauseSecond, MOST_SECONDS_KEPT } from './store.ts'

type Inside = Transaction<Tables>

export const acclaimStore = (db: Kysely<Tables>): AcclaimStore => ({
  async raise(show, given) {
    if (given.length === 0) return
    await db.transaction().execute(async (inside) => {
      const curve = new Map<string, ApplauseSecond>()
      for (let from = 0; from < given.length; from += AT_ONCE) {
        await raiseSome(inside, show, given.slice(from, from + AT_ONCE), curve)
      }
      for (const second of curve.values()) await add(inside, show, second)
    })
  },
  async stand(show, gallery, at) {
    const second = { gallery, at: secondOf(at), claps: 0, hearts: 0, stood: true }
    await db.transaction().execute((inside) => add(inside, show, second))
  },
  async of(show) {
    const rows = await db
      .selectFrom('acclaim')
      .selectAll()
      .where('show', '=', show)
      .orderBy('attendee')
      .execute()
    return rows.map(({ attendee, claps, hearts }) => ({ attendee: attendeeId(attendee), claps, hearts }))
  },
  async curve(show) {
    const rows = await db
      .selectFrom('applause')
      .selectAll()
      .where('show', '=', show)
      .orderBy('at')
      .orderBy('gallery')
      .execute()
    return rows.map(({ gallery, at, claps, hearts, stood }) => ({
      gallery,
      at: ms(at),
      claps,
      hearts,
      stood: stood === 1,
    }))
  },
})

/** Guests raised in one statement: well below the parameters that databases take. */
const AT_ONCE = 500

/** Raises the counts of some guests, and gathers by how much they rose. */
async function raiseSome(
  inside: Inside,
  show: ShowId,
  given: readonly AcclaimGiven[],
  curve: Map<string, ApplauseSecond>,
): Promise<void> {
  const rows = await inside
    .selectFrom('acclaim')
    .select(['attendee', 'claps', 'hearts'])
    .where('show', '=', show)
    .where(
      'attendee',
      'in',
      given.map(({ attendee }) => attendee),
    )
    .execute()
  const known = new Map<string, AcclaimMessage>(rows.map((row) => [row.attendee, row]))
  const raised = new Map<string, AcclaimMessage>()
  for (const { attendee, gallery, at, ...to } of given) {
    const from = known.get(attendee) ?? NONE
    const claps = Math.max(to.claps, from.claps)
    const hearts = Math.max(to.hearts, from.hearts)
    if (claps === from.claps && hearts === from.hearts) continue
    known.set(attendee, { claps, hearts })
    raised.set(attendee, { claps, hearts })
    const rise = { claps: claps - from.claps, hearts: hearts - from.hearts }
    gather(curve, { gallery, at: secondOf(at), stood: false, ...rise })
  }
  if (raised.size === 0) return
  await inside
    .insertInto('acclaim')
    .values([...raised].map(([attendee, { claps, hearts }]) => ({ show, attendee, claps, hearts })))
    .onConflict((conflict) =>
      conflict.columns(['show', 'attendee']).doUpdateSet((row) => ({
        claps: row.ref('excluded.claps'),
        hearts: row.ref('excluded.hearts'),
      })),
    )
    .execute()
}

const NONE: AcclaimMessage = { claps: 0, hearts: 0 }

const secondOf = (at: number) => ms(Math.floor(at / 1000) * 1000)

/** What several guests of a gallery gave in one second is one row. */
function gather(curve: Map<string, ApplauseSecond>, second: ApplauseSecond): void {
  const key = `${second.gallery} ${second.at}`
  const known = curve.get(key)
  const claps = second.claps + (known?.claps ?? 0)
  const hearts = second.hearts + (known?.hearts ?? 0)
  curve.set(key, { ...second, claps, hearts })
}

/** Adds to a second of the curve; once a gallery has as many as are kept, to its last. */
async function add(inside: Inside, show: ShowId, second: ApplauseSecond): Promise<void> {
  const { gallery, claps, hearts } = second
  const stood = second.stood ? 1 : 0
  const kept = await inside
    .selectFrom('applause')
    .select((row) => [row.fn.countAll().as('seconds'), row.fn.max('at').as('last')])
    .where('show', '=', show)
    .where('gallery', '=', gallery)
    .executeTakeFirstOrThrow()
  const at = Number(kept.seconds) < MOST_SECONDS_KEPT ? second.at : Number(kept.last)
  await inside
    .insertInto('applause')
    .values({ show, gallery, at, claps, hearts, stood })
    .onConflict((conflict) =>
      conflict.columns(['show', 'gallery', 'at']).doUpdateSet({
        claps: sql<number>`applause.claps + ${claps}`,
        hearts: sql<number>`applause.hearts + ${hearts}`,
        stood: sql<number>`case when applause.stood > ${stood} then applause.stood else ${stood} end`,
      }),
    )
    .execute()
}
