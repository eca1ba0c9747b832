import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { lanAddress } from './addresses.ts'

const DAYS = 30

/**
 * A certificate for this machine on its local network, made on the spot and kept with the data until the address
 * changes or it is old. Browsers warn once, because nobody vouches for it; WebXR works behind the warning.
 */
export async function makeCertificate(folder: string): Promise<{ key: string; cert: string }> {
  const address = lanAddress() ?? '127.0.0.1'
  const file = join(folder, 'certificate.json')
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined
  if (kept?.address === address && kept.until > Date.now()) return kept

  const made = await generate([{ name: 'commonName', value: 'Front Row' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + DAYS * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: address },
        ],
      },
    ],
  })
  const fresh: Kept = {
    address,
    until: Date.now() + (DAYS - 2) * 86_400_000,
    key: made.private,
    cert: made.cert,
  }
  writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 })
  return fresh
}

interface Kept {
  readonly address: string
  readonly until: number
  readonly key: string
  readonly cert: string
}
