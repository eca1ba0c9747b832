import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { fetchHallLayer, stageDoor } from '../../hall/index.ts'
import { Safe } from '../../ui/index.ts'
import styles from './shell.module.css'
import { useArrival } from './use-arrival.ts'

const HallLayer = lazy(async () => ({ default: (await fetchHallLayer()).HallLayer }))

/** What every page stands in: the way past what repeats, the ground, and the hall while a page wants it. */
export function Shell() {
  const { t } = useTranslation()
  useArrival()
  const wantsHall = useStore(stageDoor, ({ wanted, hall }) => wanted !== null || hall !== null)
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <div className={styles.ground} aria-hidden="true" />
      {wantsHall && (
        <Safe fallback={null}>
          <Suspense fallback={null}>
            <HallLayer />
          </Suspense>
        </Safe>
      )}
      <Outlet />
    </>
  )
}
