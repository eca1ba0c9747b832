import { useTranslation } from 'react-i18next'
import { useDesk, useDeskState } from './desk-context.ts'
import { Order } from './Order.tsx'
import styles from './orders.module.css'

/** Everything else a caller can order, each with its key. What cannot be asked now is not offered. */
export function Orders() {
  const { t } = useTranslation('booth')
  const { t: page } = useTranslation()
  const desk = useDesk()
  const phase = useDeskState((state) => state.phase)
  const mode = useDeskState((state) => state.mode)
  const armed = useDeskState((state) => state.armed)
  const isPanicked = useDeskState((state) => state.isPanicked)
  const isPointedDisarmed = useDeskState((state) => {
    const index =
      state.selected === null ? state.next : state.sheet.findIndex((line) => line.id === state.selected)
    return state.states[index] === 'disarmed'
  })
  const isUnderWay = phase === 'running' || phase === 'held'
  return (
    <div className={styles.orders}>
      {phase === 'scheduled' && <Order words={t('desk.doors')} onOrder={() => desk.openDoors()} />}
      {phase !== 'scheduled' && phase !== 'finished' && (
        <Order words={t('desk.standby')} keys={['B']} onOrder={() => desk.standby()} />
      )}
      {isUnderWay && !isPanicked && (
        <Order
          words={t(phase === 'held' ? 'desk.resume' : 'desk.hold')}
          keys={['H']}
          onOrder={() => desk.hold()}
        />
      )}
      <Order words={t('desk.playFrom')} keys={['P']} onOrder={() => desk.playFrom()} />
      <Order words={t('desk.skip')} keys={['X']} onOrder={() => desk.skip()} />
      <Order
        words={t(isPointedDisarmed ? 'desk.arm' : 'desk.disarm')}
        keys={['D']}
        onOrder={() => desk.arm()}
      />
      <Order
        words={t(mode === 'auto' ? 'desk.auto' : 'desk.called')}
        hint={t('desk.mode')}
        title={t(mode === 'auto' ? 'desk.autoText' : 'desk.calledText')}
        keys={['M']}
        onOrder={() => desk.changeMode()}
      />
      <Order
        words={t('desk.panic')}
        title={t('desk.panicText')}
        keys={[page('keys.escape'), page('keys.escape')]}
        isGrave
        onOrder={() => desk.panic()}
      />
      {isUnderWay && (
        <Order
          words={armed === 'finish' ? t('desk.finishSure') : t('desk.finish')}
          isGrave={armed === 'finish'}
          onOrder={() => desk.finish()}
        />
      )}
    </div>
  )
}
