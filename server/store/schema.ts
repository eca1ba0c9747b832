/** Tables as Kysely sees them: what both SQLite and PostgreSQL store. */
export interface Tables {
  runs: { hash: string; json: string; brought_at: number }
  shows: {
    id: string
    run: string
    starts_at: number
    mode: string
    origin: string
    ended_at: number | null
  }
  log: { show: string; seq: number; order_id: string | null; entry: string }
  guests: {
    id: string
    ticket_hash: string
    name: string
    skin: number
    outfit: number
    language: string
    came_at: number
  }
  seats: { show: string; gallery: number; seat: number; attendee: string; held_until: number | null }
  acclaim: { show: string; attendee: string; claps: number; hearts: number }
  visits: {
    show: string
    visit: number
    gallery: number
    seat: number
    figure: number
    skin: number
    outfit: number
    came_at: number
    left_at: number | null
  }
  applause: { show: string; gallery: number; at: number; claps: number; hearts: number; stood: number }
}
