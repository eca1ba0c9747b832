import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { matchMaker, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { makeApp } from './api/app.ts'
import { openHouse } from './open-house.ts'
import { makeCertificate } from './ops/certificate.ts'
import type { Config } from './ops/config.ts'
import { BoothRoom } from './rooms/booth-room.ts'
import { GalleryRoom } from './rooms/gallery-room.ts'
import { makeUsher } from './rooms/usher.ts'

/** Shows advance by themselves at most this late. */
const TICK_MS = 200
/** Applause is on disk at most this late; pages keep their own count until then and after. */
const SAVE_MS = 1000
/** Larger messages than this are cut off before they are read. */
const LARGEST_MESSAGE_BYTES = 4096

export interface Served {
  readonly port: number
  readonly callerKey: string
  /** Says goodbye to everybody, writes down what is left, and lets go of the data. */
  close(): Promise<void>
}

/** Opens the house on one port: page, API and sockets. Rejects when the port or the data is taken. */
export async function serve(config: Config): Promise<Served> {
  const house = await openHouse(config, makeUsher())
  try {
    return await openDoors(config, house)
  } catch (error) {
    await house.close()
    throw error
  }
}

async function openDoors(config: Config, house: Awaited<ReturnType<typeof openHouse>>): Promise<Served> {
  const { backstage, front } = house
  const app = makeApp(backstage)
  const web = config.lan
    ? https.createServer(await makeCertificate(config.dataDir), app)
    : http.createServer(app)

  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: LARGEST_MESSAGE_BYTES,
    pingInterval: 2000,
  })
  const rooms = new Server({ greet: false, gracefullyShutdown: false, transport })
  rooms.define('gallery', GalleryRoom, { house: front } as never)
  rooms.define('booth', BoothRoom, { house: front } as never)
  matchMaker.controller.exposedMethods = []
  await matchMaker.accept()
  transport.attachToServer(web as http.Server)

  await listening(web, config)
  const ticking = setInterval(
    () => void house.tick().catch((error) => backstage.journal.error(error, 'tick')),
    TICK_MS,
  )
  const saving = setInterval(
    () => void backstage.performances.save().catch((error) => backstage.journal.error(error, 'save')),
    SAVE_MS,
  )
  return {
    port: (web.address() as AddressInfo).port,
    callerKey: backstage.callerKey,
    async close() {
      clearInterval(ticking)
      clearInterval(saving)
      await rooms.gracefullyShutdown(false)
      web.close()
      web.closeAllConnections()
      await house.close()
    },
  }
}

function listening(web: http.Server | https.Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    web.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${config.port} is in use. Stop what uses it, or set PORT to another.`)
          : error,
      ),
    )
    web.listen(config.port, config.host, resolve)
  })
}
