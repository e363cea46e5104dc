/** `rapport when`: which days an expression of time means, for an article of a given date. */
import { type Command, Option } from 'commander'
import { RapportError } from '../messages.ts'
import { readTimes } from '../reading/times/index.ts'
import type { Interval } from '../records.ts'
import { type CliContext, exitStatus } from './context.ts'
import { partialDate } from './options.ts'

export function registerWhen(program: Command, context: CliContext): void {
  program
    .command('when')
    .description('say which days an expression of time means')
    .argument('<phrase...>', 'an expression such as "early next month"')
    .addOption(new Option('--on <date>', 'the day of publication').argParser(partialDate))
    .addOption(new Option('-t, --to <format>', 'format').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  rapport when "early next month" --on 2022-01-05')
    .action(async (words: string[], { on, to }: { on?: string; to: 'text' | 'json' }) => {
      const phrase = words.join(' ').trim()
      if (on && on.length < 10)
        throw new RapportError('R701', { option: '--on', what: 'give a whole date like 2022-01-05', command: 'when' })
      const times = readTimes(phrase, on)
      if (!times.length) context.status = Math.max(context.status, exitStatus.partly)
      if (to === 'json') return context.print(`${JSON.stringify({ phrase, on: on ?? null, times })}\n`)
      for (const { text, type, value, interval } of times)
        await context.print(`${context.colours.bold(text)}  ${type} ${value}${interval ? `  ${daysOf(interval)}` : ''}\n`)
      if (!times.length) await context.print(`“${phrase}” is no expression of time that is known.\n`)
    })
}

/** "2022-02-01 to 2022-02-09", "from 2013-01-01". */
const daysOf = ({ from, to }: Interval): string => (from && to ? `${from} to ${to}` : from ? `from ${from}` : `to ${to}`)
