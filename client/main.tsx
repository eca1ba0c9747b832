import './ui/letters.ts'
import './ui/tokens.css'
import './ui/base.css'
import { openPage } from './app/index.ts'

await openPage(document.getElementById('root')!)
