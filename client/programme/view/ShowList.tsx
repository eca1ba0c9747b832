import type { ShowLine } from '#shared/protocol/programme-message.ts'
import { ShowRow } from './ShowRow.tsx'
import styles from './show-list.module.css'

/** Shows one under the other, each a way in. */
export function ShowList({ shows, now }: { shows: readonly ShowLine[]; now: number }) {
  return (
    <ol className={styles.list}>
      {shows.map((show) => (
        <ShowRow key={show.id} show={show} now={now} />
      ))}
    </ol>
  )
}
