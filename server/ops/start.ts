/** `npm start`: builds the page if it must, then opens the house. */
import { runHouse } from '../main.ts'
import { buildPageWhenStale } from './build-page.ts'

await buildPageWhenStale((words) => process.stderr.write(`${words}\n`))
await runHouse(process.argv.slice(2))
