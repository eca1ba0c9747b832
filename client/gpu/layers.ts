import {
  AddEquation,
  AdditiveBlending,
  AlwaysDepth,
  CustomBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type ShaderMaterialParameters,
  SrcAlphaFactor,
  SrcColorFactor,
  ZeroFactor,
} from 'three'

/**
 * The order in which the hall is drawn. The runway's skin comes first without depth, then what is mirrored in
 * it, then its depth alone; from there on everything is drawn as usual.
 */
export type Layer =
  | 'skin'
  | 'shade'
  | 'mirror'
  | 'seal'
  | 'solid'
  | 'decal'
  | 'cast'
  | 'print'
  | 'sheer'
  | 'glow'
  | 'type'

export const ORDER: Readonly<Record<Layer, number>> = {
  skin: -100,
  shade: -90,
  mirror: -70,
  seal: -50,
  solid: 0,
  decal: 2,
  cast: 4,
  print: 4,
  sheer: 10,
  glow: 20,
  type: 30,
}

/**
 * Alpha of the picture stays as it is whatever is blended over it, so that the page never shows through.
 * Mirrored figures are not `transparent`: three would draw those after everything solid.
 */
const OVER = {
  blending: CustomBlending,
  blendEquation: AddEquation,
  blendSrc: SrcAlphaFactor,
  blendDst: OneMinusSrcAlphaFactor,
  blendSrcAlpha: ZeroFactor,
  blendDstAlpha: OneFactor,
} as const

export const LAYERS: Readonly<Record<Layer, ShaderMaterialParameters>> = {
  skin: { depthTest: false, depthWrite: false },
  shade: { ...OVER, depthTest: false, depthWrite: false },
  mirror: { ...OVER },
  seal: { colorWrite: false, depthFunc: AlwaysDepth },
  solid: {},
  decal: {
    ...OVER,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
  },
  // Light thrown on what is there already, before anything that is seen through.
  cast: { blending: AdditiveBlending, depthWrite: false },
  print: { ...OVER, blendSrc: ZeroFactor, blendDst: SrcColorFactor, depthWrite: false },
  sheer: { ...OVER, transparent: true, depthWrite: false },
  glow: { blending: AdditiveBlending, transparent: true, depthWrite: false },
  type: { ...OVER, transparent: true, depthWrite: false },
}
