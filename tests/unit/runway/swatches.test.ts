import { describe, expect, it } from 'vitest'
import { blended, MOST_SWATCHES, STUFFS, swatchTable } from '../../../client/runway/sim/swatches.ts'

describe('swatches', () => {
  it('blend between two colours', () => {
    expect(blended('#000000', '#ffffff', 0.5)).toBe('#808080')
    expect(blended('#123456', '#abcdef', 0)).toBe('#123456')
    expect(blended('#123456', '#0b0d0f', 1)).toBe('#0b0d0f')
  })

  it('carry the pole of hair in the place of an accent', () => {
    const colour = '#ffffff'
    const { colours, accents } = swatchTable([
      { stuff: 'satin', colour, accent: '#000000' },
      { stuff: 'hair', colour, accent: colour, pole: [0, 1.75, -0.25] },
    ])
    expect([...accents.subarray(0, 8)]).toEqual([0, 0, 0, 0, 0, 1.75, -0.25, 0])
    expect([...colours.subarray(0, 8)]).toEqual([
      1,
      1,
      1,
      STUFFS.indexOf('satin'),
      1,
      1,
      1,
      STUFFS.indexOf('hair'),
    ])
    expect(colours.length).toBe(MOST_SWATCHES * 4)
  })
})
