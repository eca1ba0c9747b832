import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { fetchBooth, fetchDesk } from '../booth/index.ts'
import { Cover, fetchProgrammePage } from '../cover/index.ts'
import { fetchFeedPage, fetchReplayPage, fetchShowPage } from '../hall/index.ts'
import { fetchCollectionPage, fetchLookPage } from '../lookbook/index.ts'
import { Crashed } from './view/Crashed.tsx'
import { Lost } from './view/Lost.tsx'
import { SettingsPage } from './view/SettingsPage.tsx'
import { Shell } from './view/Shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: Lost, errorComponent: Crashed })
const getParentRoute = () => root

const routes = [
  createRoute({ getParentRoute, path: '/', component: Cover }),
  createRoute({
    getParentRoute,
    path: '/programme',
    component: lazyRouteComponent(fetchProgrammePage, 'ProgrammePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/show/$id',
    component: lazyRouteComponent(fetchShowPage, 'ShowPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/replay/$id',
    // Read as it was given by whoever opens the replay at a look.
    validateSearch: (search): { look?: number } => search,
    component: lazyRouteComponent(fetchReplayPage, 'ReplayPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/$id',
    component: lazyRouteComponent(fetchFeedPage, 'FeedPage'),
  }),
  createRoute({ getParentRoute, path: '/settings', component: SettingsPage }),
  createRoute({
    getParentRoute,
    path: '/collection/$id',
    component: lazyRouteComponent(fetchCollectionPage, 'CollectionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/collection/$id/look/$number',
    component: lazyRouteComponent(fetchLookPage, 'LookPage'),
  }),
  createRoute({ getParentRoute, path: '/booth', component: lazyRouteComponent(fetchBooth, 'BoothPage') }),
  createRoute({ getParentRoute, path: '/booth/$show', component: lazyRouteComponent(fetchDesk, 'DeskPage') }),
] as const

/** Every address of the page. Each but the cover is fetched when somebody goes there. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
