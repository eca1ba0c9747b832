/** A named piece of GLSL and the pieces it calls. Pieces refer to each other as values, so none can be missing. */
export interface Chunk {
  readonly name: string
  readonly needs: readonly Chunk[]
  readonly code: string
}

export const chunk = (name: string, needs: readonly Chunk[], code: string): Chunk => ({ name, needs, code })

/** Marks a template string as GLSL for editors; joins it as it is written. */
export const glsl = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw({ raw: parts }, ...values)

/** A number as GLSL writes a float. */
export const float = (value: number): string =>
  Number.isInteger(value) ? `${value}.0` : value.toPrecision(9)

/** The code of all chunks in an order in which each follows what it needs, each once. */
export function assemble(chunks: readonly Chunk[]): string {
  const placed = new Set<Chunk>()
  const lines: string[] = []
  const place = (one: Chunk) => {
    if (placed.has(one)) return
    placed.add(one)
    for (const need of one.needs) place(need)
    lines.push(`// ${one.name}`, one.code)
  }
  for (const one of chunks) place(one)
  return lines.join('\n')
}
