export { type GlbMesh, shareOf } from './glb.ts'
export { assemble, type Chunk, chunk, float, glsl, port } from './glsl/chunk.ts'
export { FACE } from './glsl/face.glsl.ts'
export { GRADE } from './glsl/grade.glsl.ts'
export { LAMPS } from './glsl/lamps.glsl.ts'
export { PROJECT, SEEN } from './glsl/mirror.glsl.ts'
export {
  AIR,
  ENVIRONMENT,
  IRRADIANCE,
  type Optics,
  POLISH,
  PORTS,
  SUNLIGHT,
} from './glsl/ports.glsl.ts'
export { STONE } from './glsl/stone.glsl.ts'
export { createGpu, type Gpu } from './gpu.ts'
export { type HallLight, hallLight, LAMPS_ALONG, SPILL } from './hall-light.ts'
export type { Layer } from './layers.ts'
export { createLettering, GROTESQUE, type Lettering, SERIF, whenLettersCome } from './lettering.ts'
export type { Finish } from './materials.ts'
export { fetchMeshes } from './meshes.ts'
export { patiently } from './patiently.ts'
export { filmSheet, type PictureSheet, stillSheet } from './picture-sheet.ts'
export { Shades } from './shades.ts'
export { ShadowSheet } from './shadow-sheet.ts'
export { takeStill } from './still.ts'
