import { z } from 'zod'
import { cue } from '#shared/show/cues/cue.ts'
import { routeStep } from '#shared/show/cues/model-cue.ts'
import { colour, look, lookNumber, runwayModel, slug } from '#shared/show/look.ts'
import { music } from '#shared/show/music.ts'
import { type Problem, problem, problemsOf } from '#shared/show/problem.ts'
import { readSpan, type Span, span } from '#shared/show/span.ts'
import { localText } from '#shared/show/text.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { VENUE_IDS } from '#shared/venue/venues.ts'

const written = (length: string): Span => readSpan(length)!

/** How this show walks. Speeds follow from the tempo: one step a beat unless `beatsPerStep` says otherwise. */
export const walking = z.strictObject({
  /** Length of a step in metres. */
  step: z.number().min(0.4).max(0.9).default(0.68),
  beatsPerStep: z.union([z.literal(1), z.literal(2)]).default(1),
  /** How long a model poses, stops and turns where her route does not say. */
  pose: span.default(written('4 beats')),
  stop: span.default(written('2 beats')),
  turn: span.default(written('3 beats')),
  /** How far apart models follow each other in a parade. */
  paradeSpacing: span.default(written('3 beats')),
  /** The least time a model needs between leaving and coming out in another look. */
  quickChange: span.default(written('15 s')),
  /** Routes of this show's own, by name; `classic`, `salon`, `straight` and `hold` are always there. */
  routes: z.record(slug, z.array(routeStep).min(1).max(32)).default({}),
})
export type Walking = z.infer<typeof walking>

/** Somebody who had a part in a show: what they did, and who they are. */
export const credit = z.strictObject({ role: localText(60), name: localText(160) })

export const RUN_FORMAT = 'front-row/run-of-show@1'

/** The ordered list of looks and cues of a show, as its producer writes it. */
export const runOfShow = z.strictObject({
  format: z.literal(RUN_FORMAT),
  id: slug,
  venue: z.enum(VENUE_IDS).default('nocturne'),
  house: z.strictObject({
    name: localText(60),
    by: localText(80).optional(),
    statement: localText(600),
    colour: colour.default('#e8e2d6'),
  }),
  collection: z.strictObject({
    name: localText(80),
    season: localText(60),
    notes: localText(1200),
  }),
  /** Whom the house thanks, in the order they are to be read: casting, styling, hair, set. */
  credits: z.array(credit).max(24).default([]),
  models: z.array(runwayModel).min(1).max(60),
  looks: z.array(look).min(1).max(99),
  /** Look numbers in the order they come out. */
  lineUp: z.array(lookNumber).min(1).max(99),
  music,
  walk: walking.default(walking.parse({})),
  cues: z.array(cue).min(1).max(600),
})
export type RunOfShow = z.infer<typeof runOfShow>

const LARGEST_BYTES = 1_000_000

/**
 * Reads a run of show from anywhere outside. Says only whether it has the right shape; whether the show can be
 * held is for `compile`.
 */
export function parseRunOfShow(given: unknown): Result<RunOfShow, readonly Problem[]> {
  const parsed = runOfShow.safeParse(given)
  return parsed.success ? ok(parsed.data) : fail(problemsOf(parsed.error))
}

/** As `parseRunOfShow`, from the text of a file: at most 1 MB of JSON. */
export function readRunOfShow(text: string): Result<RunOfShow, readonly Problem[]> {
  if (text.length > LARGEST_BYTES) {
    return fail([problem('limit', [], `is larger than ${LARGEST_BYTES} characters; split the show`)])
  }
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    return fail([problem('shape', [], `is not JSON: ${(error as Error).message}`)])
  }
  return parseRunOfShow(given)
}
