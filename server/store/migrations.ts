import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Steps of the schema, in order; a step that has been released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-opening-night': { up: openingNight },
  '002-the-record': { up: theRecord },
}

async function openingNight(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('runs')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('json', 'text', (column) => column.notNull())
    .addColumn('brought_at', 'double precision', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('shows')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('run', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'double precision', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'double precision')
    .execute()
  await db.schema
    .createTable('log')
    .addColumn('show', 'text', (column) => column.notNull().references('shows.id').onDelete('cascade'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('order_id', 'text')
    .addColumn('entry', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('log_key', ['show', 'seq'])
    .addUniqueConstraint('log_order', ['show', 'order_id'])
    .execute()
  await db.schema
    .createTable('guests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('ticket_hash', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('skin', 'integer', (column) => column.notNull())
    .addColumn('outfit', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('came_at', 'double precision', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('seats')
    .addColumn('show', 'text', (column) => column.notNull().references('shows.id').onDelete('cascade'))
    .addColumn('gallery', 'integer', (column) => column.notNull())
    .addColumn('seat', 'integer', (column) => column.notNull())
    .addColumn('attendee', 'text', (column) => column.notNull())
    .addColumn('held_until', 'double precision')
    .addPrimaryKeyConstraint('seat_key', ['show', 'gallery', 'seat'])
    .addUniqueConstraint('one_seat_each', ['show', 'attendee'])
    .execute()
  await db.schema
    .createTable('acclaim')
    .addColumn('show', 'text', (column) => column.notNull().references('shows.id').onDelete('cascade'))
    .addColumn('attendee', 'text', (column) => column.notNull())
    .addColumn('claps', 'integer', (column) => column.notNull())
    .addColumn('hearts', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('acclaim_key', ['show', 'attendee'])
    .execute()
}

/** What a replay needs of a night: who sat where and when, without a name, and how the applause ran. */
async function theRecord(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('visits')
    .addColumn('show', 'text', (column) => column.notNull().references('shows.id').onDelete('cascade'))
    .addColumn('visit', 'integer', (column) => column.notNull())
    .addColumn('gallery', 'integer', (column) => column.notNull())
    .addColumn('seat', 'integer', (column) => column.notNull())
    .addColumn('figure', 'integer', (column) => column.notNull())
    .addColumn('skin', 'integer', (column) => column.notNull())
    .addColumn('outfit', 'integer', (column) => column.notNull())
    .addColumn('came_at', 'double precision', (column) => column.notNull())
    .addColumn('left_at', 'double precision')
    .addPrimaryKeyConstraint('visit_key', ['show', 'visit'])
    .execute()
  await db.schema
    .createTable('applause')
    .addColumn('show', 'text', (column) => column.notNull().references('shows.id').onDelete('cascade'))
    .addColumn('gallery', 'integer', (column) => column.notNull())
    .addColumn('at', 'double precision', (column) => column.notNull())
    .addColumn('claps', 'integer', (column) => column.notNull())
    .addColumn('hearts', 'integer', (column) => column.notNull())
    .addColumn('stood', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('applause_key', ['show', 'gallery', 'at'])
    .execute()
}
