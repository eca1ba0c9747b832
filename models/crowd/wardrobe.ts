import type { Cut } from './garb.ts'

/** The ways of dressing the audience is cut from; colours and builds make them many. */
export const WARDROBES = ['blazer', 'overcoat', 'column', 'knit', 'gown'] as const
export type Wardrobe = (typeof WARDROBES)[number]

/** A blazer over a high neck, wide trousers. */
const blazer: Cut = {
  trunk: [
    { at: 0.47, half: 0.17, front: 0.125, back: 0.135, forward: -0.03 },
    { at: 0.56, half: 0.176, front: 0.13, back: 0.128, forward: -0.03, square: 2.3 },
    { at: 0.66, half: 0.153, front: 0.112, back: 0.11, forward: -0.028, square: 2.3 },
    { at: 0.74, half: 0.136, front: 0.1, back: 0.1, forward: -0.025, square: 2.3 },
    { at: 0.83, half: 0.146, front: 0.106, back: 0.102, forward: -0.022, square: 2.3 },
    { at: 0.92, half: 0.162, front: 0.11, back: 0.106, forward: -0.022, square: 2.3 },
    { at: 0.985, half: 0.154, front: 0.088, back: 0.1, forward: -0.028, square: 2.2 },
    { at: 1.03, half: 0.106, front: 0.066, back: 0.08, forward: -0.03 },
    { at: 1.065, half: 0.06, front: 0.05, back: 0.055, forward: -0.026 },
  ],
  leg: [0.1, 0.084, 0.092],
  hem: 0.035,
  skirt: false,
  bust: 0.9,
  shoulder: [0.145, 0.987, 0.046],
  sleeve: [0.061, 0.053, 0.0385],
  collar: [1.08, 0.0535],
  slope: 0.03,
}

/** A long straight coat, broad in the shoulder, over trousers. */
const overcoat: Cut = {
  trunk: [
    { at: 0.47, half: 0.186, front: 0.13, back: 0.14, forward: -0.03, square: 2.3 },
    { at: 0.56, half: 0.182, front: 0.132, back: 0.132, forward: -0.03, square: 2.4 },
    { at: 0.68, half: 0.168, front: 0.12, back: 0.12, forward: -0.028, square: 2.4 },
    { at: 0.8, half: 0.172, front: 0.12, back: 0.116, forward: -0.026, square: 2.4 },
    { at: 0.91, half: 0.184, front: 0.122, back: 0.116, forward: -0.024, square: 2.4 },
    { at: 0.985, half: 0.172, front: 0.1, back: 0.108, forward: -0.028, square: 2.3 },
    { at: 1.035, half: 0.12, front: 0.074, back: 0.088, forward: -0.03 },
    { at: 1.07, half: 0.066, front: 0.055, back: 0.06, forward: -0.026 },
  ],
  leg: [0.104, 0.078, 0.07],
  hem: 0.06,
  skirt: false,
  bust: 0,
  shoulder: [0.156, 0.99, 0.049],
  sleeve: [0.067, 0.058, 0.042],
  collar: [1.076, 0.058],
  slope: 0.026,
}

/** A long column of cloth with a funnel neck. */
const column: Cut = {
  trunk: [
    { at: 0.47, half: 0.168, front: 0.122, back: 0.134, forward: -0.03 },
    { at: 0.56, half: 0.172, front: 0.122, back: 0.124, forward: -0.03 },
    { at: 0.66, half: 0.14, front: 0.1, back: 0.102, forward: -0.026 },
    { at: 0.74, half: 0.122, front: 0.09, back: 0.094, forward: -0.022 },
    { at: 0.83, half: 0.136, front: 0.1, back: 0.098, forward: -0.02 },
    { at: 0.92, half: 0.152, front: 0.104, back: 0.1, forward: -0.02 },
    { at: 0.985, half: 0.143, front: 0.082, back: 0.096, forward: -0.026 },
    { at: 1.03, half: 0.1, front: 0.062, back: 0.076, forward: -0.03 },
    { at: 1.065, half: 0.056, front: 0.048, back: 0.052, forward: -0.026 },
  ],
  leg: [0.1, 0.09, 0.084],
  hem: 0.045,
  skirt: true,
  bust: 1,
  shoulder: [0.138, 0.986, 0.042],
  sleeve: [0.054, 0.045, 0.031],
  collar: [1.086, 0.051],
  slope: 0.034,
}

/** A soft jersey with a roll of cloth at the neck, narrow trousers. */
const knit: Cut = {
  trunk: [
    { at: 0.47, half: 0.17, front: 0.122, back: 0.134, forward: -0.03 },
    { at: 0.56, half: 0.172, front: 0.126, back: 0.126, forward: -0.03 },
    { at: 0.62, half: 0.163, front: 0.122, back: 0.118, forward: -0.028 },
    { at: 0.7, half: 0.15, front: 0.112, back: 0.108, forward: -0.026 },
    { at: 0.8, half: 0.15, front: 0.11, back: 0.104, forward: -0.023 },
    { at: 0.92, half: 0.161, front: 0.108, back: 0.103, forward: -0.022 },
    { at: 0.985, half: 0.15, front: 0.086, back: 0.098, forward: -0.027 },
    { at: 1.03, half: 0.102, front: 0.064, back: 0.078, forward: -0.03 },
    { at: 1.065, half: 0.06, front: 0.05, back: 0.055, forward: -0.026 },
  ],
  leg: [0.096, 0.072, 0.058],
  hem: 0.07,
  skirt: false,
  bust: 0.45,
  shoulder: [0.142, 0.985, 0.044],
  sleeve: [0.058, 0.05, 0.035],
  collar: [1.09, 0.0555],
  slope: 0.022,
}

/** Bare shoulders and arms over a long skirt. */
const gown: Cut = {
  ...column,
  leg: [0.102, 0.098, 0.112],
  hem: 0.03,
  shoulder: [0.138, 0.982, 0.038],
  sleeve: [0.047, 0.038, 0.0265],
  collar: [1.05, 0.034],
  slope: 0.06,
}

export const CUTS: Readonly<Record<Wardrobe, Cut>> = { blazer, overcoat, column, knit, gown }
