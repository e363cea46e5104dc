/** The commands of `rapport` and their exit statuses. */
import { Command, CommanderError } from 'commander'
import { RapportError } from '../messages.ts'
import { version } from '../version.ts'
import { registerAdd } from './add.ts'
import { registerMeetings, registerNetwork, registerPlans, registerSeries, registerThreads, registerVoice } from './analysis.ts'
import { registerAnnotate, registerCode } from './annotate.ts'
import { registerClaims } from './claims.ts'
import { type CliContext, exitStatus } from './context.ts'
import { registerDesk } from './desk.ts'
import { registerEvents, registerHappenings } from './events.ts'
import { registerExplain } from './explain.ts'
import { registerLedger } from './ledger.ts'
import { registerMcp } from './mcp.ts'
import { registerQuotes } from './quotes.ts'
import { registerRecode } from './recode.ts'
import { registerMerge, registerSplit } from './relink.ts'
import { registerShow } from './show.ts'
import { registerTimeline } from './timeline.ts'
import { registerWhen } from './when.ts'
import { registerWho } from './who.ts'

/** The program with all its commands, writing to the context's streams. */
export function createProgram(context: CliContext): Command {
  const program = new Command('rapport')
    .description('A sourced, dated, countable ledger of what happened between states, from news text.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => context.stdout.write(text), writeErr: (text) => context.stderr.write(text) })
    .addHelpText(
      'after',
      '\nExit status: 0 done; 1 done, but some inputs could not be read or coded (each is named); 2 the command was not understood; 3 it could not be done.',
    )
  registerAnnotate(program, context)
  registerCode(program, context)
  registerAdd(program, context)
  registerEvents(program, context)
  registerHappenings(program, context)
  registerClaims(program, context)
  registerShow(program, context)
  registerTimeline(program, context)
  registerMeetings(program, context)
  registerSeries(program, context)
  registerNetwork(program, context)
  registerPlans(program, context)
  registerThreads(program, context)
  registerVoice(program, context)
  registerMerge(program, context)
  registerSplit(program, context)
  registerDesk(program, context)
  registerMcp(program, context)
  registerLedger(program, context)
  registerRecode(program, context)
  registerExplain(program, context)
  registerQuotes(program, context)
  registerWhen(program, context)
  registerWho(program, context)
  return program
}

/** Runs a command line (without node and script) and gives the exit status. */
export async function run(argv: readonly string[], context: CliContext): Promise<number> {
  try {
    await createProgram(context).parseAsync(argv, { from: 'user' })
    return context.status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.done : exitStatus.usage
    if (!(error instanceof RapportError)) throw error
    context.report(error.report)
    return error.report.code.startsWith('R7') ? exitStatus.usage : exitStatus.failed
  }
}
