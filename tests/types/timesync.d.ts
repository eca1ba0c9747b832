/** The little of `timesync` that the benchmark uses; the package brings no types. */
declare module 'timesync' {
  interface Running {
    now(): number
    sync(): void
    receive(from: string, data: unknown): void
    destroy(): void
    send: (to: string, data: { id: unknown }, timeout: number) => Promise<void>
  }
  interface Timesync {
    create(options: { peers: string[]; now: () => number }): Running
  }
  const timesync: Timesync

  export { type Timesync }
  export default timesync
}
