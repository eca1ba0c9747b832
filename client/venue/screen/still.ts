import { type PictureSheet, stillSheet } from '../../gpu/index.ts'
import { glanceAt, noLight } from './glance.ts'
import type { Projected } from './projected.ts'

/** An image, fetched and decoded away from the frame that shows it. */
export function createStill(file: string): Projected {
  const image = new Image()
  const mean = noLight()
  let sheet: PictureSheet | null = null
  let failure: string | null = null
  let gone = false
  image.src = file
  image.decode().then(
    () => {
      if (gone) return
      sheet = stillSheet(image)
      glanceAt(image, mean)
    },
    () => {
      failure = 'the image cannot be shown'
    },
  )
  return {
    get sheet() {
      return sheet
    },
    get failure() {
      return failure
    },
    mean,
    update: () => {},
    film: () => null,
    dispose() {
      gone = true
      sheet?.dispose()
      sheet = null
    },
  }
}
