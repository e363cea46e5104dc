/** `npm run bench [-- coding|stages|english|coreference|…]`: speed and memory, beside peers on the same text in the same run. */
import { install, run } from './prepare.mjs'

install()
const wanted = process.argv.slice(2)
for (const name of wanted.length ? wanted : ['coding', 'stages', 'english', 'knowledge', 'times', 'linking', 'ledger', 'coreference'])
  run('npx', '--no-install', 'tsx', `bench/${name}.ts`)
