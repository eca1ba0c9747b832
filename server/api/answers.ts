import type { Request, Response } from 'express'
import type { z } from 'zod'
import { type Problem, problemsOf } from '#shared/show/problem.ts'

/** How every refusal of the API looks. */
export interface ApiProblem {
  readonly error: string
  readonly message: string
  readonly problems?: readonly Problem[]
}

export function refuse(response: Response, status: number, error: string, message: string): void {
  const body: ApiProblem = { error, message }
  response.status(status).json(body)
}

export function refuseProblems(response: Response, problems: readonly Problem[]): void {
  const body: ApiProblem = { error: 'not-understood', message: 'this cannot be used as it is', problems }
  response.status(422).json(body)
}

/** The body of a request, parsed; undefined once a refusal has been sent. */
export function bodyOf<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  response: Response,
): z.infer<Schema> | undefined {
  const parsed = schema.safeParse(request.body ?? {})
  if (parsed.success) return parsed.data
  refuseProblems(response, problemsOf(parsed.error))
  return undefined
}
