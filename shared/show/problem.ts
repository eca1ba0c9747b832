import type { z } from 'zod'

/** Something wrong with a document: where, what, and how to mend it. */
export interface Problem {
  readonly code: ProblemCode
  /** Where it is, as one would write it: `looks[3].garments[0].fabric`. */
  readonly path: string
  /** What is wrong and what to do about it, in English. */
  readonly message: string
}

export type ProblemCode =
  | 'shape'
  | 'duplicate'
  | 'unknown-reference'
  | 'order'
  | 'collision'
  | 'quick-change'
  | 'flash'
  | 'media'
  | 'limit'

export type Path = readonly (string | number)[]

export function problem(code: ProblemCode, path: Path, message: string): Problem {
  return { code, path: formatPath(path), message }
}

export function formatPath(path: readonly PropertyKey[]): string {
  let written = ''
  for (const part of path) {
    if (typeof part === 'number') written += `[${part}]`
    else written += written === '' ? String(part) : `.${String(part)}`
  }
  return written === '' ? '(document)' : written
}

/** What zod refused, one problem for each place. A failed union reports the branch that came furthest. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => flattenIssue(issue, []))
}

type Issue = z.core.$ZodIssue

function flattenIssue(issue: Issue, above: Path): Problem[] {
  const path: Path = [...above, ...(issue.path as (string | number)[])]
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((branch) => branch.flatMap((inner) => flattenIssue(inner, path)))
    const depth = (problems: Problem[]) => Math.max(...problems.map((found) => found.path.length))
    const deepest = branches.toSorted((a, b) => depth(b) - depth(a))[0]!
    const clear = branches.every((branch) => depth(branch) === depth(deepest)) ? undefined : deepest
    return clear ?? [problem('shape', path, issue.message)]
  }
  if (issue.code === 'invalid_value' && issue.values.length > 1) {
    return [
      problem('shape', path, `expected one of ${issue.values.map((value) => String(value)).join(', ')}`),
    ]
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return [problem('shape', path, `is missing; expected ${issue.expected}`)]
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem('shape', [...path, key], 'is not a known field; check its spelling'),
    )
  }
  return [problem('shape', path, issue.message)]
}
