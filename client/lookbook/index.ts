/** The collection and its looks, fetched when somebody wants them. */
export const fetchCollectionPage = () => import('./view/CollectionPage.tsx')
export const fetchLookPage = () => import('./view/LookPage.tsx')
