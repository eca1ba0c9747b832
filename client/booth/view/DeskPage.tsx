import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Desk } from '../sim/desk.ts'
import { DeskStands } from './DeskStands.tsx'
import { DeskContext } from './desk-context.ts'
import { WithKey } from './WithKey.tsx'

/** The calling desk of one show. */
export function DeskPage() {
  const { show } = useParams({ from: '/booth/$show' })
  return (
    <WithKey>{(key, forget) => <DeskOf key={show} show={show} boothKey={key} onForget={forget} />}</WithKey>
  )
}

interface DeskOfProps {
  readonly show: string
  readonly boothKey: string
  readonly onForget: () => void
}

function DeskOf({ show, boothKey, onForget }: DeskOfProps) {
  const [opened, setOpened] = useState(0)
  const [desk, setDesk] = useState<Desk | null>(null)
  useEffect(() => {
    const given = new Desk(show, boothKey)
    setDesk(given)
    return () => given.close()
  }, [show, boothKey, opened])
  if (desk === null) return null
  return (
    <DeskContext value={desk}>
      <DeskStands onAgain={() => setOpened((times) => times + 1)} onForget={onForget} />
    </DeskContext>
  )
}
