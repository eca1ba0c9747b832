import { pino } from 'pino'

/** What operators read: one JSON object a line on standard error, so that standard output stays for people. */
export const openJournal = (level: string) =>
  pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))

export type Journal = ReturnType<typeof openJournal>
