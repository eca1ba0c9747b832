/** Raised when either side could misread the other: a page of another version is asked to reload. */
export const PROTOCOL_VERSION = 2

/** Numbers of the messages of a gallery, one byte each on the wire. */
export const GALLERY = {
  /** Both ways, bytes: a pose up, a frame of poses down. */
  pose: 1,
  /** Both ways, bytes: a probe of the clock and its answer. */
  clock: 2,
  /** Up: how often somebody has clapped and sent hearts so far. */
  acclaim: 3,
  /** Up: how well this page keeps the time. */
  report: 4,
  /** Up: what was missed is sent again. */
  resync: 5,
  /** Down: everything a page needs on entering. */
  welcome: 6,
  /** Down: the transport, whenever it changes. */
  transport: 7,
  /** Down, bytes: the transport's anchor, once a second. */
  pulse: 8,
  /** Down: who came and who left. */
  people: 9,
  /** Down: the whole house in numbers, at most five times a second. */
  house: 10,
  /** Down: this server is about to close; come back in a moment. */
  moving: 11,
} as const

/** Numbers of the messages of a booth. Those shared with a gallery have the same number. */
export const BOOTH = {
  clock: GALLERY.clock,
  transport: GALLERY.transport,
  pulse: GALLERY.pulse,
  moving: GALLERY.moving,
  resync: GALLERY.resync,
  /** Up, answered: an order to the show. */
  order: 20,
  /** Down: everything a desk needs on opening. */
  open: 21,
  /** Down: galleries and totals, once a second. */
  desk: 22,
} as const

/** Why a connection was closed on purpose. Codes 4100 to 4199 are ours. */
export const CLOSED = {
  /** The same guest sat down in another tab or on another device. */
  seatedElsewhere: 4100,
  /** What was sent could not be read, or came too fast. */
  notUnderstood: 4101,
  /** The server is closing; another, or the same again, will take over. */
  moving: 4102,
  /** The show's gallery is no more. */
  over: 4103,
} as const
