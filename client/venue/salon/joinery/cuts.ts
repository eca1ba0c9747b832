/** What a face of the room is; shaders branch on it. */
export const CUT = { wall: 0, reveal: 1, glass: 2, ceiling: 3, cornice: 4, door: 5, end: 6 } as const
