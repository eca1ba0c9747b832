import { useMemo, useState } from 'react'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { CueId } from '#shared/units/units.ts'
import { linesInSight } from '../sim/cue-sheet.ts'
import { Alerts } from './Alerts.tsx'
import { CueList } from './CueList.tsx'
import styles from './calling-desk.module.css'
import { DeskHead } from './DeskHead.tsx'
import { DeskKeys } from './DeskKeys.tsx'
import { useDeskState } from './desk-context.ts'
import { HouseBar } from './HouseBar.tsx'
import { NextCue } from './NextCue.tsx'
import { Orders } from './Orders.tsx'
import { useDeskKeys } from './use-desk-keys.ts'

/** The desk: the sheet on the left, what comes next and GO on the right, the clocks above, the house below. */
export function CallingDesk({ run }: { run: RunOfShow }) {
  const sheet = useDeskState((state) => state.sheet)
  const isRehearsal = useDeskState((state) => state.isRehearsal)
  const [unfolded, setUnfolded] = useState<ReadonlySet<CueId>>(new Set())
  const [withKeys, setWithKeys] = useState(false)
  const lines = useMemo(() => linesInSight(sheet, unfolded), [sheet, unfolded])
  useDeskKeys(lines, () => setWithKeys((shown) => !shown))
  const fold = (id: CueId) =>
    setUnfolded((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    <div className={`booth ${styles.desk}`} data-rehearsal={isRehearsal}>
      <DeskHead run={run} onKeys={() => setWithKeys((shown) => !shown)} />
      <main id="main" tabIndex={-1} className={styles.main}>
        <CueList lines={lines} unfolded={unfolded} onFold={fold} />
        <div className={styles.call}>
          <NextCue />
          <Orders />
        </div>
      </main>
      <HouseBar />
      <Alerts />
      {withKeys && <DeskKeys onClose={() => setWithKeys(false)} />}
    </div>
  )
}
