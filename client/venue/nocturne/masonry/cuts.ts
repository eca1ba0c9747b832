/** What a face is cut from; shaders branch on it. */
export const CUT = { wall: 0, rib: 1, portal: 2, end: 3, ledge: 4, plinth: 5, secondRow: 6 } as const
