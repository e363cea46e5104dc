/** Options that several commands share, and their checks. */
import type { Server } from 'node:http'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type GuardOptions, isLoopback, readTokens } from '../http/index.ts'
import { RapportError } from '../messages.ts'
import { defaultJobs } from '../threads.ts'
import type { Coded } from '../worker/coding.ts'
import type { CliContext } from './context.ts'

export interface CodingFlags {
  jobs: number
  knowledge?: string
  frames?: string
}

/** --jobs, --knowledge and --frames, for commands that read articles. */
export function addCodingOptions(command: Command): Command {
  return command
    .option('-j, --jobs <n>', 'worker threads', wholeNumber(1, 256), defaultJobs())
    .option('--knowledge <dir>', "a folder with actors, offices, outlets of one's own")
    .option('--frames <file>', "a YAML file with frames and codes of one's own")
}

/** --ledger, for commands that look into or write to one. */
export function addLedgerOption(command: Command): Command {
  return command.addOption(new Option('-l, --ledger <file>', 'the ledger').default('rapport.ledger').env('RAPPORT_LEDGER'))
}

export interface DoorFlags {
  port: number
  host: string
  tokenFile?: string
  rate?: number
}

/** Requests a minute for each token, where nobody says it: a person's fastest brushing, and no more. */
const tokenRate = 6000

/** --port, --host, --token-file and --rate, for commands that answer over HTTP. */
export function addDoorOptions(command: Command, port: number): Command {
  return command
    .option('-p, --port <n>', 'port', wholeNumber(0, 65535), port)
    .option('--host <address>', 'address to listen on; one that other machines reach needs tokens', '127.0.0.1')
    .option('--token-file <file>', 'who may ask: a role (read, write, admin) and a token on each line')
    .option('--rate <n>', 'requests a minute for each token, or each address where there are none', wholeNumber(1, 1e9))
}

/** Who may ask, by these options. Throws R604 for an address that others reach without tokens, R607 for a file of tokens that cannot be read. */
export function guardOf({ host, tokenFile, rate }: DoorFlags): GuardOptions {
  const tokens = tokenFile === undefined ? undefined : readTokens(tokenFile)
  const loopback = isLoopback(host)
  if (!tokens && !loopback) throw new RapportError('R604', { host })
  return { tokens, loopback, perMinute: rate ?? (tokens && tokenRate) }
}

/** Waits until somebody ends the program, and closes the port. */
export async function untilEnded(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => server.close(() => resolve()) && server.closeAllConnections())
  })
}

/** A parser for options that take a whole number. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`give a whole number from ${least} to ${most}`)
    return number
  }
}

/** A parser for ISO dates, whole or partial ("2021", "2021-05", "2021-05-03"). */
export function partialDate(value: string): string {
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value))
    throw new InvalidArgumentError('give a date like 2021, 2021-05 or 2021-05-03')
  return value
}

/** A parser for country and group codes ("CHN", "nato"). */
export function partyCode(value: string): string {
  if (!/^[A-Za-z][\w .+-]*$/.test(value)) throw new InvalidArgumentError('give a code like CHN, RUS or NATO')
  return value.toUpperCase()
}

/** A parser for options and arguments that take several of these codes, one after the other. */
export function partyCodes(value: string, known: string[] = []): string[] {
  return [...known, partyCode(value)]
}

/** The inputs of a command: its arguments, else standard input where something is piped in. Throws R702 where there is nothing. */
export function inputsOf(files: string[], context: CliContext): string[] {
  if (files.length) return files
  if (!context.stdin.isTTY) return ['-']
  throw new RapportError('R702')
}

/** Writes what went wrong with an article, and what kept it from being coded at all ("the text is not English"). Doubts about a place in it stay in its record. */
export function reportFaults({ article, messages }: Pick<Coded, 'article' | 'messages'>, context: CliContext): void {
  for (const fault of messages)
    if (fault.severity === 'error' || (fault.severity === 'warning' && fault.start === undefined))
      context.report({ ...fault, reason: `article ${article.id}: ${fault.reason}` })
}
