/**
 * Weave coordinates of a head are places of the common face seen from the front, in metres from between the eyes,
 * enlarged so many times: they are stored more finely than cloth needs.
 */
export const FACE_ENLARGED = 8
