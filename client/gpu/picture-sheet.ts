import {
  CanvasTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  NoColorSpace,
  type Texture as Picture,
  Texture,
} from 'three'

/** No picture on the GPU is larger, in pixels; what is gets scaled down on the device. */
const LARGEST_STILL = { width: 2048, height: 2048 } as const
const LARGEST_FILM = { width: 1280, height: 720 } as const

/** A picture or a film on the GPU, as the display would have it: shaders take it back to linear light. */
export interface PictureSheet {
  readonly texture: Picture
  /** Width over height. */
  readonly aspect: number
  /** Brings over what the source shows now. */
  take(): void
  dispose(): void
}

/** An image that has been decoded, brought over once. */
export function stillSheet(image: HTMLImageElement): PictureSheet {
  const { naturalWidth: width, naturalHeight: height } = image
  const sheet = scaledSheet(image, width, height, shareWithin(width, height, LARGEST_STILL))
  sheet.texture.generateMipmaps = true
  sheet.texture.minFilter = LinearMipmapLinearFilter
  sheet.texture.anisotropy = 8
  sheet.take()
  return sheet
}

/** A film whose size is known. */
export function filmSheet(video: HTMLVideoElement): PictureSheet {
  const { videoWidth: width, videoHeight: height } = video
  const share = Math.min(
    1,
    Math.max(shareWithin(width, height, LARGEST_FILM), shareWithin(height, width, LARGEST_FILM)),
  )
  if (share < 1) return scaledSheet(video, width, height, share)
  // What measures textures reads the size of an element, not of its film.
  video.width = width
  video.height = height
  const texture = plain(new FilmTexture(video))
  return {
    texture,
    aspect: width / height,
    take: () => {
      texture.needsUpdate = true
    },
    dispose: () => texture.dispose(),
  }
}

/** Films are brought over whole each time; three asks each frame whether there is a new picture, and we say when. */
class FilmTexture extends Texture {
  readonly isVideoTexture = true
  update(): void {}
}

function scaledSheet(
  source: HTMLImageElement | HTMLVideoElement,
  width: number,
  height: number,
  share: number,
): PictureSheet {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * share))
  canvas.height = Math.max(1, Math.round(height * share))
  const pen = canvas.getContext('2d')!
  pen.imageSmoothingQuality = 'high'
  const texture = plain(new CanvasTexture(canvas))
  return {
    texture,
    aspect: width / height,
    take() {
      pen.drawImage(source, 0, 0, canvas.width, canvas.height)
      texture.needsUpdate = true
    },
    dispose: () => texture.dispose(),
  }
}

function plain<One extends Texture>(texture: One): One {
  texture.colorSpace = NoColorSpace
  texture.generateMipmaps = false
  texture.minFilter = LinearFilter
  texture.magFilter = LinearFilter
  return texture
}

const shareWithin = (width: number, height: number, most: { width: number; height: number }): number =>
  Math.min(1, most.width / width, most.height / height)
