/** In place of the simulated headset that the XR library would fetch. */
export function emulate(): never {
  throw new Error('no headset is simulated here')
}
