import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Colophon, PageHead } from '../../cover/index.ts'
import { useLocalText, useTitle } from '../../ui/index.ts'
import { CollectionCredits } from './CollectionCredits.tsx'
import styles from './collection.module.css'
import { LookGrid } from './LookGrid.tsx'
import { NoCollection } from './NoCollection.tsx'
import { Opening } from './Opening.tsx'
import { type Collection, useCollection } from './use-collection.ts'
import { usePortraits } from './use-portraits.ts'
import { wallOf } from './wall-of.ts'

/** A collection: whose it is, what it is about, when it was shown, and every look of it. */
export function CollectionPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/collection/$id' })
  const asked = useCollection(id)
  return (
    <>
      <PageHead />
      {asked.is === 'asking' && (
        <main id="main" tabIndex={-1} className={`paper ${styles.asking}`}>
          <h1 className="unseen">{t('brand')}</h1>
          <p role="status">{t('lookbook.opening')}</p>
        </main>
      )}
      {asked.is === 'missing' && <NoCollection failure={asked.failure} />}
      {asked.is === 'here' && <Here key={asked.collection.show.run} collection={asked.collection} />}
      <Colophon />
    </>
  )
}

function Here({ collection }: { collection: Collection }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { run } = collection
  useTitle(
    t('lookbook.title', { collection: textIn(run.collection.name), house: textIn(run.house.name) }),
    t('brand'),
  )
  const portraits = usePortraits(collection)
  return (
    <main id="main" tabIndex={-1} className={`paper ${styles.paper}`} style={wallOf(run)}>
      <Opening collection={collection} portraits={portraits} />
      <LookGrid collection={collection} portraits={portraits} />
      <CollectionCredits run={run} />
    </main>
  )
}
