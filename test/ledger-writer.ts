/** A process that adds articles to a ledger and links them, to be killed in the middle: `ledger-writer.ts LEDGER COUNT [backwards]`. */
import { openLedger } from '../src/ledger/index.ts'
import { massOf } from './coded.ts'

const [place, count, order] = process.argv.slice(2)
const ledger = openLedger(place!, { patience: 20_000 })
process.stdout.write('open\n')
const items = massOf(Number(count))
for (const [i, [article, annotation]] of (order ? items.reverse() : items).entries()) {
  if (!(await ledger.has(article, '1/1/1'))) await ledger.add(article, annotation)
  if (i % 20 === 19) await ledger.link()
}
await ledger.link()
await ledger.close()
process.stdout.write('done\n')
