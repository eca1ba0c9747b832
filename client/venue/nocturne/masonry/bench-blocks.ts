/** The benches are laid in a block for each seat of a row; those nobody needs sink, block by block. */
export const BENCH_BLOCKS = { origin: -3.4, pitch: 0.8 } as const

/** Where the benches end along the hall. */
export const BENCH_ENDS = { fromZ: -3.62, toZ: 8.82 } as const
