/** What a picture cost, from the renderer's own counts, shadows included. */
export interface Cost {
  readonly calls: number
  readonly triangles: number
  readonly programs: number
  readonly textures: number
  readonly geometries: number
  /** Bytes of all textures, mipmaps included. */
  readonly textureBytes: number
}
