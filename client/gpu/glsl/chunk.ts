/** A named piece of GLSL and the pieces it calls. Pieces refer to each other as values, so none can be missing. */
export interface Chunk {
  readonly name: string
  readonly needs: readonly Chunk[]
  readonly code: string
}

/**
 * Functions that every room has in its own way, declared but not written: materials call them, and the room's
 * chunk of the same name is put in when shaders are assembled. A port's code is the prototypes of its functions.
 */
export interface Port<Name extends string = string> extends Chunk {
  readonly filledBy: Name
}

export const chunk = (name: string, needs: readonly Chunk[], code: string): Chunk => ({ name, needs, code })

export const port = <Name extends string>(
  name: Name,
  needs: readonly Chunk[],
  prototypes: string,
): Port<Name> => ({ name, needs, code: prototypes, filledBy: name })

/** Marks a template string as GLSL for editors; joins it as it is written. */
export const glsl = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw({ raw: parts }, ...values)

/** A number as GLSL writes a float. */
export const float = (value: number): string =>
  Number.isInteger(value) ? `${value}.0` : value.toPrecision(9)

/** The code of all chunks in an order in which each follows what it needs, each once; ports with what fills them. */
export function assemble(chunks: readonly Chunk[], fillers: Readonly<Record<string, Chunk>>): string {
  const placed = new Set<Chunk>()
  const lines: string[] = []
  const place = (one: Chunk) => {
    if (placed.has(one)) return
    placed.add(one)
    for (const need of one.needs) place(need)
    lines.push(`// ${one.name}`, one.code)
    if (isPort(one)) place(fillerOf(one, fillers))
  }
  for (const one of chunks) place(one)
  return lines.join('\n')
}

const isPort = (one: Chunk): one is Port => 'filledBy' in one

function fillerOf({ filledBy }: Port, fillers: Readonly<Record<string, Chunk>>): Chunk {
  const filler = fillers[filledBy]
  if (filler === undefined) throw new Error(`the room's optics leave the port "${filledBy}" open: fill it`)
  return filler
}
