#!/usr/bin/env node
/** The `rapport` command. */
import { createContext, exitStatus } from './context.ts'
import { run } from './program.ts'

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitStatus.done)
  throw error
})
process.exitCode = await run(process.argv.slice(2), createContext(process))
