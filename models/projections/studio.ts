import { type Browser, chromium, type Page } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../../tests/chromium.ts'
import type { CodedPicture } from './webm.ts'

/** A picture that is painted by a shader: `vec3 paint(vec2 at, float turn)`, `at` in metres of the wall, in display light. */
export interface Painting {
  readonly shader: string
  readonly width: number
  readonly height: number
}

export interface Coding {
  readonly pictures: number
  readonly picturesPerSecond: number
  readonly bitsPerSecond: number
  /** A picture that stands for itself comes this often. */
  readonly keyEvery: number
}

/** A page that paints and codes: any Chromium has the codecs. */
export interface Studio {
  /** One picture, `turn` from 0 to 1 through its round, as WebP. */
  still(painting: Painting, turn: number, quality: number): Promise<Uint8Array>
  /** A round of pictures as VP9. */
  film(painting: Painting, coding: Coding): Promise<CodedPicture[]>
  close(): Promise<void>
}

/** Where pages may use codecs without a server: answered here and nowhere else. */
const PAGE = 'http://localhost:1/'

export async function openStudio(): Promise<Studio> {
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const page: Page = await browser.newPage()
  await page.route(`${PAGE}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><canvas></canvas>' }),
  )
  await page.goto(PAGE)
  await page.evaluate(setUp)
  return {
    async still(painting, turn, quality) {
      const coded = await page.evaluate(([given, at, much]) => window.paintStill(given, at, much), [
        painting,
        turn,
        quality,
      ] as const)
      return Buffer.from(coded, 'base64')
    },
    async film(painting, coding) {
      const coded = await page.evaluate(([given, how]) => window.paintFilm(given, how), [
        painting,
        coding,
      ] as const)
      return coded.map(({ data, isKey }) => ({ data: Buffer.from(data, 'base64'), isKey }))
    },
    close: () => browser.close(),
  }
}

declare global {
  interface Window {
    paintStill(painting: Painting, turn: number, quality: number): Promise<string>
    paintFilm(painting: Painting, coding: Coding): Promise<{ data: string; isKey: boolean }[]>
  }
}

/** Runs in the page: what it uses must be inside it. */
function setUp(): void {
  const canvas = document.querySelector('canvas')!
  const gl = canvas.getContext('webgl2', { preserveDrawingBuffer: true })!

  const compiled = (kind: number, source: string) => {
    const shader = gl.createShader(kind)!
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? '')
    return shader
  }
  const painter = ({ shader, width, height }: Painting) => {
    canvas.width = width
    canvas.height = height
    gl.viewport(0, 0, width, height)
    const program = gl.createProgram()
    const corners =
      '#version 300 es\nvoid main() { gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0, 1); }'
    gl.attachShader(program, compiled(gl.VERTEX_SHADER, corners))
    gl.attachShader(program, compiled(gl.FRAGMENT_SHADER, shader))
    gl.linkProgram(program)
    gl.useProgram(program)
    gl.uniform2f(gl.getUniformLocation(program, 'size'), width, height)
    const turned = gl.getUniformLocation(program, 'turn')
    return (turn: number) => {
      gl.uniform1f(turned, turn)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      gl.finish()
    }
  }
  const base64 = (bytes: Uint8Array) => {
    let letters = ''
    for (const byte of bytes) letters += String.fromCharCode(byte)
    return btoa(letters)
  }

  window.paintStill = async (painting, turn, quality) => {
    painter(painting)(turn)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', quality))
    return base64(new Uint8Array(await blob!.arrayBuffer()))
  }
  window.paintFilm = async (painting, { pictures, picturesPerSecond, bitsPerSecond, keyEvery }) => {
    const paint = painter(painting)
    const coded: { data: string; isKey: boolean }[] = []
    const encoder = new VideoEncoder({
      output(chunk) {
        const data = new Uint8Array(chunk.byteLength)
        chunk.copyTo(data)
        coded.push({ data: base64(data), isKey: chunk.type === 'key' })
      },
      error(reason) {
        throw reason
      },
    })
    encoder.configure({
      codec: 'vp09.00.31.08',
      width: painting.width,
      height: painting.height,
      bitrate: bitsPerSecond,
      bitrateMode: 'variable',
      framerate: picturesPerSecond,
      latencyMode: 'quality',
    })
    for (let picture = 0; picture < pictures; picture++) {
      paint(picture / pictures)
      const timestamp = Math.round((picture * 1e6) / picturesPerSecond)
      const frame = new VideoFrame(canvas, { timestamp })
      encoder.encode(frame, { keyFrame: picture % keyEvery === 0 })
      frame.close()
      while (encoder.encodeQueueSize > 2) await new Promise((again) => setTimeout(again, 5))
    }
    await encoder.flush()
    encoder.close()
    return coded
  }
}
