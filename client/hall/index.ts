/** The hall for other features: its pages and its picture, fetched when they are wanted; nothing of it weighs before. */
export { canDraw } from './view/can-draw.ts'
export { stageDoor, useHallOf, useRest } from './view/stage-door.ts'

export const fetchHallLayer = () => import('./view/HallLayer.tsx')
export const fetchShowPage = () => import('./view/ShowPage.tsx')
export const fetchReplayPage = () => import('./view/ReplayPage.tsx')
export const fetchFeedPage = () => import('./view/FeedPage.tsx')
export const fetchSettings = () => import('./view/Settings.tsx')
