import type { NextFunction, Request, Response } from 'express'
import type { HouseTime } from '../stage/house-time.ts'
import { refuse } from './answers.ts'

/** Addresses remembered at most; the ones not seen for longest are forgotten. */
const MOST_ADDRESSES = 20_000

/** How often one address may knock: a whole school behind one router may, a script that hammers may not. */
export function limitByAddress(limit: { burst: number; perSecond: number }, now: HouseTime) {
  const buckets = new Map<string, { left: number; at: number }>()
  return (request: Request, response: Response, next: NextFunction) => {
    const address = request.ip ?? 'unknown'
    const at = now()
    const bucket = buckets.get(address) ?? { left: limit.burst, at }
    buckets.delete(address)
    buckets.set(address, bucket)
    if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value!)
    bucket.left = Math.min(limit.burst, bucket.left + ((at - bucket.at) / 1000) * limit.perSecond)
    bucket.at = at
    if (bucket.left < 1) {
      response.setHeader('Retry-After', Math.ceil((1 - bucket.left) / limit.perSecond))
      return refuse(response, 429, 'too-many', 'too many at once from this address; try again in a moment')
    }
    bucket.left--
    next()
  }
}
