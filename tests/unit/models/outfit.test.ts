import { describe, expect, it } from 'vitest'
import { BUILDS, PIECE_IDS, PIECES, type PieceId } from '#shared/garment/catalogue.ts'
import { hemmed, outfitOf, type Styled } from '#shared/garment/outfit.ts'
import { manifest } from '../../pictures/atelier/meshes.ts'

const wearer = { build: 'willow', hair: 'bun' } as const
const made = manifest()

const wearing = (...pieces: PieceId[]) =>
  outfitOf(
    pieces.map((piece) => ({ piece })),
    wearer,
  )

function outfit(garments: readonly Styled[]) {
  const worn = outfitOf(garments, wearer)
  if (!worn.ok) throw new Error(worn.error.map(({ message }) => message).join('; '))
  return worn.value
}

const codes = (...pieces: PieceId[]) => {
  const worn = wearing(...pieces)
  return worn.ok ? [] : worn.error.map(({ code, garment }) => [code, garment])
}

describe('an outfit', () => {
  it('refuses two pieces in one place and names the second', () => {
    for (const one of PIECE_IDS) {
      for (const other of PIECE_IDS) {
        if (one === other || PIECES[one] !== PIECES[other] || PIECES[one] === 'accent') continue
        expect(codes(one, other), `${one} with ${other}`).toContainEqual(['slot', 1])
      }
    }
  })

  it('refuses the same piece twice, accents too', () => {
    for (const piece of PIECE_IDS) expect(codes(piece, piece)).toContainEqual(['twice', 1])
  })

  it('refuses to go out in a second skin alone', () => {
    expect(codes('corset', 'pumps')).toEqual([['uncovered', -1]])
  })

  it('refuses what is not made for a build, with the reason', () => {
    const worn = outfitOf([{ piece: 'corset' }, { piece: 'circleSkirt' }], wearer, { corset: 'no bust' })
    expect(worn.ok ? [] : worn.error).toMatchObject([{ code: 'build', garment: 0 }])
  })

  it('stands on heels in pumps and boots and flat otherwise', () => {
    expect(outfit([{ piece: 'slipDress' }, { piece: 'pumps' }]).stance).toBe('heels')
    expect(outfit([{ piece: 'slipDress' }, { piece: 'flats' }]).stance).toBe('flat')
  })

  it('hides under opaque cloth what sheer cloth shows', () => {
    const hidden = (fabric: Styled['fabric']) =>
      outfit([{ piece: 'slimTrousers' }, { piece: 'cape', ...(fabric ? { fabric } : {}) }]).parts[0]!.hidden
    expect(hidden('wool')).toContain('upperArm')
    expect(hidden(undefined)).toContain('upperArm')
    expect(hidden('organza')).not.toContain('upperArm')
  })

  it('cuts capes and veils short over a crinoline, and hides no arms under them', () => {
    const { parts } = outfit([{ piece: 'ballGown' }, { piece: 'cape' }])
    expect(parts.map(({ part }) => part)).toContain('cape-over')
    expect(parts[0]!.hidden).not.toContain('upperArm')
  })

  it('names only parts there are, for every single piece and every pair that goes together', () => {
    for (const build of BUILDS) {
      const { parts, excluded } = made.builds[build]
      for (const one of PIECE_IDS) {
        for (const other of PIECE_IDS) {
          const worn = outfitOf([{ piece: one }, { piece: other }], { build, hair: 'bob' }, excluded)
          if (!worn.ok) continue
          for (const { part } of worn.value.parts) expect(parts[part], `${build} ${part}`).toBeDefined()
        }
      }
    }
  })

  it('takes hems up with the floor, evenly, and leaves what is high where it is', () => {
    expect(hemmed(0, 0.05)).toBeCloseTo(0.05, 12)
    expect(hemmed(0.275, 0.05)).toBeCloseTo(0.3, 12)
    expect(hemmed(1, 0.05)).toBe(1)
  })
})
