import { type GlbMesh, readGlb } from './glb.ts'

/** Where `models/meshes` is served. */
const MESHES_AT = '/meshes'

/** Fetches GLB files of ours and reads them. What cannot be had is an error with its address. */
export async function fetchMeshes(path: string, signal?: AbortSignal): Promise<GlbMesh[]> {
  const url = `${MESHES_AT}/${path}`
  const [response, { MeshoptDecoder }] = await Promise.all([
    fetch(url, signal ? { signal } : {}),
    import('meshoptimizer/decoder'),
  ])
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`)
  await MeshoptDecoder.ready
  return readGlb(await response.arrayBuffer(), MeshoptDecoder)
}
