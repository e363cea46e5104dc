/** `npm test [-- FILTER…]`: installs what is missing, builds (tests drive the built program too), and runs every test. */
import { build } from './build.mjs'
import { run } from './prepare.mjs'

build()
run('npx', '--no-install', 'vitest', 'run', ...process.argv.slice(2))
