/** Prints a figure a test has measured. What was measured is never asserted: machines differ. */
export function say(what: string, figure: number, unit: string): void {
  process.stdout.write(`    measured: ${what}: ${Number(figure.toFixed(2))} ${unit}\n`)
}
