import qrcode from 'qrcode'
import { lanAddress } from './addresses.ts'
import type { Config } from './config.ts'

/** What somebody reads who just typed `npm start`: where to go, what to scan, how to call. */
export async function announcement(config: Config, port: number, callerKey: string): Promise<string> {
  const scheme = config.lan ? 'https' : 'http'
  const here = `${scheme}://localhost:${port}`
  const near = lanAddress()
  const isReachable = config.host !== '127.0.0.1' && config.host !== 'localhost'
  const shared = config.publicUrl ?? (near && isReachable ? `${scheme}://${near}:${port}` : here)
  const code = await qrcode.toString(shared, { type: 'terminal', small: true, errorCorrectionLevel: 'L' })
  const headset = config.lan
    ? 'For a headset or phone on this network; accept the warning about the certificate once.'
    : 'For a headset, start with:  npm start -- --lan'
  return [
    '',
    '  Front Row is open.',
    '',
    `    here        ${here}`,
    `    to share    ${shared}`,
    `    booth       ${here}/booth     caller's key: ${callerKey}`,
    '',
    code.replaceAll(/^/gm, '    '),
    `  ${headset}`,
    '',
  ].join('\n')
}
