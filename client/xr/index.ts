/** The hall in a headset. Weighs nothing where there is none. */
export const fetchHeadset = () => import('./view/Headset.tsx')

/** Whether this browser can show the hall to both eyes: asked once. */
export async function hasHeadset(): Promise<boolean> {
  try {
    return (await navigator.xr?.isSessionSupported('immersive-vr')) ?? false
  } catch {
    // A page inside another that does not lend it its devices.
    return false
  }
}
