import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Look } from '#shared/show/look.ts'
import { Colophon, PageHead } from '../../cover/index.ts'
import { useLocalText, useTitle } from '../../ui/index.ts'
import { readNumber } from '../sim/line-up.ts'
import { LookWays } from './LookWays.tsx'
import { LookWords } from './LookWords.tsx'
import styles from './look-page.module.css'
import { NoCollection, Nothing } from './NoCollection.tsx'
import { Sharing } from './Sharing.tsx'
import { TurntableView } from './TurntableView.tsx'
import { type Collection, useCollection } from './use-collection.ts'
import { useTurntable } from './use-turntable.ts'
import { wallOf } from './wall-of.ts'

/** One look: on a turntable, and in words. */
export function LookPage() {
  const { id, number } = useParams({ from: '/collection/$id/look/$number' })
  return (
    <>
      <PageHead />
      <Asked id={id} given={number} />
      <Colophon />
    </>
  )
}

function Asked({ id, given }: { id: string; given: string }) {
  const { t } = useTranslation()
  const asked = useCollection(id)
  if (asked.is === 'missing') return <NoCollection failure={asked.failure} />
  if (asked.is === 'asking') {
    return (
      <main id="main" tabIndex={-1} className={`paper ${styles.asking}`}>
        <h1 className="unseen">{t('brand')}</h1>
        <p role="status">{t('lookbook.opening')}</p>
      </main>
    )
  }
  const { run } = asked.collection
  const look = run.looks.find((known) => known.number === readNumber(given))
  if (look === undefined) {
    return (
      <Nothing
        title={t('lookbook.noLookTitle', { number: given.slice(0, 12) })}
        text={t('lookbook.noLookText', { count: run.looks.length })}
        show={id}
      />
    )
  }
  return <Here key={asked.collection.show.run} collection={asked.collection} look={look} />
}

function Here({ collection, look }: { collection: Collection; look: Look }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { run } = collection
  const name = textIn(look.name)
  useTitle(t('lookbook.lookTitle', { number: look.number, name, house: textIn(run.house.name) }), t('brand'))
  const here = useTurntable(run, run.looks.indexOf(look))
  return (
    <main id="main" tabIndex={-1} className={`paper ${styles.look}`} style={wallOf(run)}>
      <div className={styles.stage}>
        <TurntableView here={here} name={name} number={look.number} />
      </div>
      <div className={styles.words}>
        <LookWords collection={collection} look={look} />
        <Sharing collection={collection} look={look} turntable={here.turntable} state={here.state} />
        <LookWays collection={collection} look={look} />
      </div>
    </main>
  )
}
