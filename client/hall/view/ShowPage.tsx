import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { rememberedGuest } from '../../net/index.ts'
import { findShow } from '../sim/finding.ts'
import { HallContext } from './hall-context.ts'
import styles from './over-hall.module.css'
import { useHallOf } from './stage-door.ts'
import { Veil } from './Veil.tsx'
import { Visit } from './Visit.tsx'

/** A show, from the door to the curtain. */
export function ShowPage() {
  const { id } = useParams({ from: '/show/$id' })
  return <Attendance key={id} show={id} />
}

/** Whoever has been here before has a ticket and goes to the seat; everybody else sees the hall from the door. */
function Attendance({ show }: { show: string }) {
  // Asked while what draws the hall is still on its way.
  useState(() => void findShow(show))
  const [hasTicket, setHasTicket] = useState(() => typeof rememberedGuest()?.ticket === 'string')
  const hall = useHallOf({ show, coming: { as: hasTicket ? 'guest' : 'camera' }, manner: 'visit' })
  return (
    <main id="main" tabIndex={-1} className={styles.over}>
      {hall === null ? (
        <Veil share={0} isAlone />
      ) : (
        <HallContext value={hall}>
          <Visit
            show={show}
            isAtDoor={!hasTicket}
            onEnter={() => setHasTicket(true)}
            onLeaveSeat={() => setHasTicket(false)}
          />
        </HallContext>
      )}
    </main>
  )
}
