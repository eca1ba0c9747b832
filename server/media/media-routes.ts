import express, { Router } from 'express'
import { MEDIA } from '#shared/show/media.ts'
import type { MediaShelf } from './media-shelf.ts'

const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  flac: 'audio/flac',
  weba: 'audio/webm',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  webm: 'video/webm',
  mp4: 'video/mp4',
}
const NAME = new RegExp(`^/[0-9a-f]{32}\\.(${Object.values(MEDIA).flat().join('|')})$`)

/** Serves what is on the shelf: only names the house gave, in ranges, for ever, and as what it is. */
export function mediaRoutes({ folders }: MediaShelf): Router {
  const router = Router()
  router.use((request, response, next) => {
    const ending = NAME.exec(request.path)?.[1]
    if (ending === undefined)
      return void response.status(404).type('text/plain').send('There is nothing here.\n')
    response.setHeader('Content-Type', TYPES[ending]!)
    // Whatever a file holds, it is never a page of ours.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    next()
  })
  for (const folder of folders) {
    router.use(express.static(folder, { index: false, redirect: false, immutable: true, maxAge: '1y' }))
  }
  router.use(
    (_request, response) => void response.status(404).type('text/plain').send('There is nothing here.\n'),
  )
  return router
}
