import type { FabricId, PieceId } from '#shared/garment/catalogue.ts'
import { type RunOfShow, runOfShow } from '#shared/show/run-of-show.ts'

const dressed = (
  number: number,
  model: string,
  piece: PieceId,
  fabric: FabricId,
  colour: string,
  accent: string,
  beneath?: readonly [PieceId, FabricId, string],
) => ({
  number,
  name: `Look ${number}`,
  description: `${piece} in ${fabric}`,
  model,
  garments: [
    { piece, fabric, colour, accent },
    ...(beneath ? [{ piece: beneath[0], fabric: beneath[1], colour: beneath[2] }] : []),
    { piece: SHOES[model] ?? 'pumps', fabric: 'leather', colour: '#0c0c0d' },
  ],
})

/** Not every build wears heels. */
const SHOES: Readonly<Record<string, PieceId>> = { leo: 'boots', nia: 'boots' }

/** A small show with a look of every fabric. */
export const show: RunOfShow = runOfShow.parse({
  format: 'front-row/run-of-show@1',
  id: 'pictures',
  house: { name: 'Nocturne', statement: 'A house.' },
  collection: { name: 'First', season: 'Now', notes: 'Notes.' },
  models: [
    { id: 'ada', name: 'Ada', build: 'willow', skin: '#c68f74', hair: 'bun', hairColour: '#2a1a12' },
    { id: 'nia', name: 'Nia', build: 'reed', skin: '#5f4030', hair: 'cornrows', hairColour: '#0d0908' },
    { id: 'leo', name: 'Leo', build: 'oak', skin: '#b07f62', hair: 'cropped', hairColour: '#1a110c' },
    { id: 'una', name: 'Una', build: 'peony', skin: '#cda08a', hair: 'bob', hairColour: '#85827f' },
  ],
  looks: [
    dressed(1, 'ada', 'columnGown', 'marbled', '#1f2f8f', '#e8503a'),
    dressed(2, 'nia', 'slipDress', 'satin', '#0e6b4a', '#0e6b4a'),
    dressed(3, 'leo', 'longCoat', 'wool', '#8f7350', '#8f7350'),
    dressed(4, 'una', 'slipDress', 'sequins', '#b48a3c', '#f0d8a0'),
    dressed(5, 'ada', 'ballGown', 'velvet', '#4a1020', '#4a1020'),
    dressed(6, 'nia', 'blazer', 'tweed', '#d8d0c0', '#202028', ['wideTrousers', 'wool', '#17171a']),
    dressed(7, 'leo', 'croppedJacket', 'leather', '#101012', '#101012', [
      'slimTrousers',
      'leather',
      '#0c0c0d',
    ]),
    dressed(8, 'una', 'columnGown', 'lame', '#a8a8b0', '#e0d0b0'),
    dressed(9, 'ada', 'turtleneck', 'jersey', '#8a8f98', '#8a8f98', ['pleatedSkirt', 'poplin', '#d9d4c8']),
    dressed(10, 'nia', 'shirt', 'poplin', '#e8e4da', '#e8e4da', ['pencilSkirt', 'leather', '#161012']),
    dressed(11, 'una', 'cape', 'organza', '#c8d4e8', '#c8d4e8', ['jumpsuit', 'jersey', '#0e0e10']),
  ],
  lineUp: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  music: { title: 'Silence', score: 'noir', sections: [{ name: 'All', bars: 64, energy: 0.5 }] },
  cues: [{ kind: 'houseLights', id: 'doors', label: 'Doors', level: 1, trigger: 'go' }],
})
