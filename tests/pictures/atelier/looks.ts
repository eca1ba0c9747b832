import type { Sitter } from './dressed.ts'

const skins = { pale: '#c9a08a', warm: '#a8765a', brown: '#6f4630', deep: '#3f2719' } as const

/** Looks that between them wear every piece. */
export const LOOKS: readonly Sitter[] = [
  {
    build: 'willow',
    hair: 'bun',
    skin: skins.pale,
    hairColour: '#2b1c14',
    wears: [
      ['longCoat', 'wool', '#b08a5e'],
      ['turtleneck', 'jersey', '#17181b'],
      ['slimTrousers', 'wool', '#1d1e22'],
      ['boots', 'leather', '#141414'],
    ],
  },
  {
    build: 'willow',
    hair: 'ponytail',
    skin: skins.deep,
    hairColour: '#120d0b',
    wears: [
      ['slipDress', 'satin', '#3f6f78'],
      ['pumps', 'satin', '#2f545b'],
    ],
  },
  {
    build: 'willow',
    hair: 'bob',
    skin: skins.pale,
    hairColour: '#15110f',
    wears: [
      ['ballGown', 'satin', '#0e3d2c'],
      ['gloves', 'satin', '#0e3d2c'],
      ['pumps', 'satin', '#0b2f22'],
    ],
  },
  {
    build: 'reed',
    hair: 'cropped',
    skin: skins.brown,
    hairColour: '#17110d',
    wears: [
      ['blazer', 'wool', '#22262f'],
      ['shirt', 'poplin', '#d9d2c4'],
      ['wideTrousers', 'wool', '#22262f'],
      ['flats', 'leather', '#101010'],
    ],
  },
  {
    build: 'oak',
    hair: 'shaved',
    skin: skins.warm,
    hairColour: '#6d6a66',
    wears: [
      ['longCoat', 'tweed', '#5b5a55'],
      ['shirt', 'poplin', '#cfc8ba'],
      ['slimTrousers', 'wool', '#17171a'],
      ['boots', 'leather', '#151312'],
    ],
  },
  {
    build: 'peony',
    hair: 'cornrows',
    skin: skins.deep,
    hairColour: '#0d0a09',
    wears: [
      ['columnGown', 'velvet', '#5a1430'],
      ['collar', 'lame', '#b89a5a'],
      ['pumps', 'satin', '#401022'],
    ],
  },
  {
    build: 'willow',
    hair: 'shaved',
    skin: skins.brown,
    hairColour: '#17110d',
    wears: [
      ['shiftDress', 'sequins', '#d5c9a6'],
      ['veil', 'organza', '#e9e4ea'],
      ['pumps', 'lame', '#b3a67f'],
    ],
  },
  {
    build: 'peony',
    hair: 'bob',
    skin: skins.warm,
    hairColour: '#4a2416',
    wears: [
      ['croppedJacket', 'tweed', '#b9a39a'],
      ['shellTop', 'satin', '#e4ddcf'],
      ['pleatedSkirt', 'wool', '#39435a'],
      ['flats', 'leather', '#1d2230'],
    ],
  },
  {
    build: 'willow',
    hair: 'bun',
    skin: skins.warm,
    hairColour: '#2b1c14',
    wears: [
      ['corset', 'leather', '#17171a'],
      ['circleSkirt', 'satin', '#7a1f2b'],
      ['pumps', 'leather', '#101010'],
    ],
  },
  {
    build: 'oak',
    hair: 'cropped',
    skin: skins.pale,
    hairColour: '#75706a',
    wears: [
      ['cape', 'wool', '#6a5a44'],
      ['turtleneck', 'jersey', '#e6dcc3'],
      ['wideTrousers', 'wool', '#2a2926'],
      ['boots', 'leather', '#1a1715'],
      ['hat', 'wool', '#2a2926'],
    ],
  },
  {
    build: 'reed',
    hair: 'cornrows',
    skin: skins.deep,
    hairColour: '#0d0a09',
    wears: [
      ['jumpsuit', 'jersey', '#a8342b'],
      ['belt', 'leather', '#2a130f'],
      ['boots', 'leather', '#571b16'],
    ],
  },
  {
    build: 'peony',
    hair: 'ponytail',
    skin: skins.pale,
    hairColour: '#7a4a2a',
    wears: [
      ['blazer', 'velvet', '#24406b'],
      ['pencilSkirt', 'wool', '#24406b'],
      ['pumps', 'leather', '#101012'],
    ],
  },
]
