/** A picture as small as it can be had: WebP, and PNG from a browser that cannot write it. */
export function pictureOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  // What a browser cannot write it writes as PNG instead, and says so in the type.
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', quality))
}

/** How a file of such a picture is named. */
export const endingOf = ({ type }: Blob): string => (type === 'image/webp' ? 'webp' : 'png')
