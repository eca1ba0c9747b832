import type { RecordMessage } from '#shared/protocol/record-message.ts'

const SINCE = 1_795_263_347_000

/**
 * A night of six: they sit from the beginning, one leaves after a minute, one comes then. Applause after half a
 * minute, in which everybody claps, and a little more after a hundred seconds.
 */
export const aNightRecord = (): RecordMessage => ({
  show: 'a-show',
  since: SINCE,
  gallery: 1,
  visits: [
    [0, 1_000_003, 2, 1, 0, 180_000],
    [1, 2_000_029, 5, 4, 200, 180_000],
    [2, 3_000_017, 8, 0, 300, 180_000],
    [3, 4_000_037, 1, 9, 400, 180_000],
    [4, 5_000_011, 6, 2, 500, 60_000],
    [5, 6_000_011, 3, 7, 60_500, 180_000],
  ],
  house: [
    [0, 5, 1],
    [60, 5, 1],
    [180, 0, 0],
  ],
  applause: [
    [30, 20, 0, 20, 0],
    [31, 22, 2, 22, 1],
    [32, 21, 1, 21, 1],
    [33, 8, 0, 8, 0],
    [100, 4, 0, 4, 0],
    [101, 3, 1, 3, 0],
  ],
})
