import { createRoot } from 'react-dom/client'
import { askProgramme } from './net/index.ts'
import { openHall } from './hall/sim/open-hall.ts'
import { HallCanvas } from './hall/view/HallCanvas.tsx'
import { exposeProbe } from './hall/sim/probe.ts'

const programme = await askProgramme()
if (programme.ok) {
  const show = programme.value.shows[0]!.id
  const hall = openHall(show, { as: 'camera' })
  const root = createRoot(document.getElementById('root')!)
  hall.store.subscribe((s) => {
    if (s.stage === 'here' && !(window as never as { x?: 1 }).x) {
      ;(window as never as { x?: 1 }).x = 1
      exposeProbe(show, hall, () => null)
      root.render(<HallCanvas run={hall.run!} label="hall" />)
    }
  })
}
