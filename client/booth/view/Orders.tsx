import { useTranslation } from 'react-i18next'
import { mayOrder } from '#shared/show/transport/may-order.ts'
import { useDesk, useDeskState } from './desk-context.ts'
import { Order } from './Order.tsx'
import styles from './orders.module.css'

/**
 * Everything else a caller can order, each with its key, each always in its own place: a hand finds it without
 * looking. What makes no sense now is dim; whoever presses it is told why not.
 */
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
  const offered = (order: Parameters<typeof mayOrder>[0]) => mayOrder(order, phase, isPanicked)
  const escapeKey = page('keys.escape')
  return (
    <div className={styles.orders}>
      {phase === 'scheduled' ? (
        <Order words={t('desk.doors')} keys={['B']} onOrder={() => desk.openDoors()} />
      ) : (
        <Order
          words={t('desk.standby')}
          keys={['B']}
          isOffered={offered('standby')}
          onOrder={() => desk.standby()}
        />
      )}
      <Order
        words={t(phase === 'held' ? 'desk.resume' : 'desk.hold')}
        keys={['H']}
        isOffered={offered(phase === 'held' ? 'resume' : 'hold')}
        onOrder={() => desk.hold()}
      />
      <Order
        words={t('desk.playFrom')}
        keys={['P']}
        isOffered={offered('playFrom')}
        onOrder={() => desk.playFrom()}
      />
      <Order words={t('desk.skip')} keys={['X']} isOffered={offered('skip')} onOrder={() => desk.skip()} />
      <Order
        words={t(isPointedDisarmed ? 'desk.arm' : 'desk.disarm')}
        keys={['D']}
        isOffered={offered('arm')}
        onOrder={() => desk.arm()}
      />
      <Order
        words={t(mode === 'auto' ? 'desk.auto' : 'desk.called')}
        hint={t('desk.mode')}
        title={t(mode === 'auto' ? 'desk.autoText' : 'desk.calledText')}
        keys={['M']}
        isOffered={offered('mode')}
        onOrder={() => desk.changeMode()}
      />
      <Order
        words={armed === 'finish' ? t('desk.finishSure') : t('desk.finish')}
        isGrave={armed === 'finish'}
        isOffered={offered('finish')}
        onOrder={() => desk.finish()}
      />
      <Order
        words={t('desk.panic')}
        title={t('desk.panicText')}
        keys={[escapeKey, escapeKey]}
        isGrave
        isOffered={offered('panic')}
        onOrder={() => desk.panic()}
      />
    </div>
  )
}
