import { networkInterfaces } from 'node:os'

/** This machine's own address on the local network, the likeliest first; undefined without a network. */
export function lanAddress(): string | undefined {
  const addresses = Object.entries(networkInterfaces()).flatMap(([name, list]) =>
    (list ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  )
  const isHome = (address: string) => /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address)
  const isVirtual = (name: string) => /^(docker|br-|veth|virbr|vmnet|utun|tun)/.test(name)
  const score = ({ name, address }: (typeof addresses)[number]) =>
    (isHome(address) ? 2 : 0) - (isVirtual(name) ? 3 : 0)
  return addresses.toSorted((a, b) => score(b) - score(a))[0]?.address
}
