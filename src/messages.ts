/**
 * Every error and warning of Rapport, numbered, in one table. A message says in one line what is the matter, where, and
 * what to do next. R1xx intake, R2xx language, R3xx knowledge, R4xx reading, R5xx linking and ledger, R6xx server, R7xx command line.
 */
import type { Message, Severity, Span } from './records.ts'

interface Entry {
  severity: Severity
  /** The sentence; {name} stands for a value. */
  text: string
  /** What to do next. */
  next: string
}

export const messages = {
  R101: { severity: 'error', text: '{file}: no such file or folder', next: 'check the path' },
  R102: {
    severity: 'error',
    text: '{file}: the folder holds no articles ({formats})',
    next: 'name a folder with article files, or the files themselves',
  },
  R103: { severity: 'error', text: '{file}: not text ({what})', next: 'convert it to .txt, .md, .html, .json or .jsonl' },
  R104: { severity: 'error', text: '{file}: empty', next: 'remove it or give it text' },
  R105: { severity: 'error', text: '{file}, line {line}: not a JSON object ({what})', next: 'mend the line; the other lines were read' },
  R106: {
    severity: 'error',
    text: '{place}: not an Article record: {what}',
    next: 'give at least "text"; the others were read',
  },
  R107: { severity: 'error', text: '{file}: cannot be unpacked ({what})', next: 'check that the gzip file is whole' },
  R108: {
    severity: 'error',
    text: '{file}: front matter is not readable: {what}',
    next: 'mend the front matter; the text after it is kept out until then',
  },
  R109: { severity: 'warning', text: '{file}: read as {encoding}', next: 'convert it to UTF-8 if letters look wrong' },
  R110: { severity: 'error', text: '{file}: cannot be read ({what})', next: 'check the permissions' },
  R111: { severity: 'error', text: '{file}: unknown kind of file', next: 'use .txt, .md, .html, .json, .jsonl or a .gz of these' },
  R112: {
    severity: 'error',
    text: '{file}, line {line}: longer than {limit} characters',
    next: 'cut the record; the other lines were read',
  },
  R113: { severity: 'error', text: '{file}: unpacks to more than {limit}', next: 'unpack it yourself if you trust it' },
  R114: { severity: 'warning', text: '{file}: field "{field}" left aside: {what}', next: 'mend the field in the record' },
  R115: { severity: 'error', text: '{file}: cannot be taken apart ({what})', next: 'convert it to .txt; the other files were read' },
  R116: { severity: 'error', text: '{file}: not JSON ({what})', next: 'mend it, or write one record a line and name it .jsonl' },
  R201: { severity: 'warning', text: 'the text is empty', next: 'nothing was analysed' },
  R202: { severity: 'warning', text: 'the text is not English but {language}', next: 'it was not coded; only English is read so far' },
  R204: {
    severity: 'info',
    text: 'a sentence of {words} words was analysed in pieces',
    next: 'check what was found where the pieces meet',
  },
  R205: { severity: 'warning', text: 'the text is not writing but bytes', next: 'it was not coded; convert the file to text' },
  R206: { severity: 'error', text: '{file}: the weights of the analysis cannot be read ({what})', next: 'install the package again' },
  R207: { severity: 'error', text: '{file}: the weights of the analysis are damaged ({what})', next: 'install the package again' },
  R208: {
    severity: 'error',
    text: '{file}: weights of format {found}, but this program reads format {expected}',
    next: 'take weights and program of the same release',
  },
  R209: {
    severity: 'error',
    text: 'the text was not analysed, its thread ended ({what})',
    next: 'the other texts were analysed; please report this one',
  },
  R301: { severity: 'error', text: '{file}, line {line}: {what}', next: 'mend the line' },
  R302: { severity: 'error', text: '{file}: the column "{column}" is missing', next: 'give the columns {columns}' },
  R303: {
    severity: 'error',
    text: '{file}, line {line}: unknown country code {country}',
    next: 'use the ISO 3166-1 alpha-3 code, as `rapport who --list` gives it',
  },
  R304: { severity: 'error', text: '{file}, line {line}: ends ({to}) before it begins ({from})', next: 'mend the dates' },
  R305: {
    severity: 'error',
    text: '{file}, line {line}: {person} was {office} already, by line {other}, which overlaps',
    next: 'mend the dates, or join the rows',
  },
  R306: { severity: 'error', text: '{file}, line {line}: the id {id} is that of line {other}, too', next: 'give one of them another id' },
  R307: {
    severity: 'error',
    text: '{file}, line {line}: “{alias}” is a common word, which would become a name wherever it stands',
    next: 'give a longer alias, or a rule for it in ambiguous.csv',
  },
  R308: {
    severity: 'error',
    text: '{file}: not a table that Rapport knows ({what})',
    next: 'name it like one of its tables (offices.csv, organisations.yaml, …), or end it in .actors where it is in the format of PETRARCH',
  },
  R309: { severity: 'error', text: '{file}, line {line}: “{date}” is no date', next: 'write 2021, 2021-05 or 2021-05-03' },
  R311: {
    severity: 'error',
    text: '{file}, line {line}: not a line of an actor dictionary: {what}',
    next: 'write NAME_ [CODE], with dates like [RUSGOV 040309-120521], [RUSELI >120521]',
  },
  R312: { severity: 'error', text: '{file}: no such folder of tables', next: 'check the path of --knowledge' },
  R401: {
    severity: 'error',
    text: 'stage "{stage}" stands before what it requires: {layers}',
    next: 'put the stages that give these layers before it',
  },
  R402: {
    severity: 'error',
    text: 'stage "{stage}" failed: {what}',
    next: 'the layers that do not need it are kept; please report the article',
  },
  R403: {
    severity: 'error',
    text: '{id}: not coded, the worker ended ({what})',
    next: 'the other articles were coded; please report this one',
  },
  R404: {
    severity: 'info',
    text: '“{trigger}” was not coded as {code} ({frame}): held back by {guard} ({why})',
    next: 'nothing, unless it was an act',
  },
  R405: { severity: 'error', text: '{file}, line {line}: {what}', next: 'mend the frame; docs/codebook.md shows the shape' },
  R406: { severity: 'error', text: '{file}: the frames cannot be read ({what})', next: 'check the path of --frames' },
  R501: { severity: 'error', text: '{file}: cannot be opened as a ledger ({what})', next: 'name another file, or restore it from a copy' },
  R502: { severity: 'error', text: '{file}: made by a newer version (schema {found}, this version knows {known})', next: 'update Rapport' },
  R503: {
    severity: 'error',
    text: '{file}: another process is writing to it',
    next: 'wait until it is done, then run the same command again; what was added is kept',
  },
  R504: { severity: 'error', text: '{id}: no such {what} in the ledger', next: 'list the ids with `rapport events`' },
  R505: { severity: 'error', text: '{file}: no such ledger', next: 'make one with `rapport add FILES… --ledger {file}`' },
  R510: {
    severity: 'error',
    text: 'the query cannot be asked: {field}: {what}',
    next: 'the page /api and `rapport events --help` name the fields of a query',
  },
  R511: {
    severity: 'error',
    text: '{file}: made by an older version (schema {found}, this version has {known})',
    next: 'run `rapport ledger upgrade --ledger {file}`; nothing is lost by it',
  },
  R512: {
    severity: 'error',
    text: '{file}: the server does not answer ({what})',
    next: 'see that it runs, then run the same command again; what was added is kept',
  },
  R513: {
    severity: 'error',
    text: '{file}: the server refuses the login ({what})',
    next: 'check the name and the password, or set PGPASSWORD',
  },
  R514: { severity: 'error', text: '{file}: {what}', next: 'export the ledger and import it into a new one' },
  R515: {
    severity: 'warning',
    text: 'the correction {id} by {by} has no place any more, since the words that it speaks of have changed',
    next: 'look at the article and correct it again',
  },
  R516: {
    severity: 'error',
    text: '{file}, line {line}: not a line of an export ({what})',
    next: 'mend the line and import again; the lines before it were taken in',
  },
  R517: {
    severity: 'warning',
    text: 'article {id}: there already with another text, which was published later or stays for its digest',
    next: 'give the articles different ids if both are wanted',
  },
  R518: {
    severity: 'error',
    text: '{file}: cannot be written ({what})',
    next: 'make room on the disk, or see to the right to write there; what was written before is kept',
  },
  R519: {
    severity: 'error',
    text: '{file}: made by an older version (schema {found}) that cannot be brought up to this one',
    next: 'export it with that version and import it here, or add the articles again',
  },
  R520: { severity: 'error', text: 'this cannot be merged or split: {what}', next: 'list the mentions with `rapport show`' },
  R601: { severity: 'error', text: 'port {port} on {host} is taken', next: 'name another one with --port' },
  R602: { severity: 'error', text: '{path}: no such page', next: 'start from /' },
  R603: { severity: 'error', text: 'this server {what}', next: 'ask one that was started without --read-only' },
  R604: {
    severity: 'error',
    text: '{host} can be reached from other machines, and no token guards it',
    next: 'give --token-file FILE, or listen on 127.0.0.1',
  },
  R605: { severity: 'error', text: 'the request is not allowed: {what}', next: 'send a token that may, as `Authorization: Bearer …`' },
  R606: { severity: 'error', text: 'the request is larger than {most} MB', next: 'send fewer articles at a time, or use `rapport add`' },
  R607: {
    severity: 'error',
    text: '{file}, line {line}: no token ({what})',
    next: 'write a role (read, write, admin), a blank and a token of 16 characters or more',
  },
  R608: {
    severity: 'error',
    text: 'the request failed',
    next: 'look for {id} in the log of the server, and please report what stands there',
  },
  R609: { severity: 'error', text: 'the request cannot be read: {what}', next: 'mend it; docs/api.md shows the shape' },
  R610: { severity: 'error', text: 'too many requests', next: 'wait {seconds} seconds' },
  R611: { severity: 'error', text: 'the head of the request is larger than {most} kB', next: 'ask for less at a time' },
  R612: { severity: 'error', text: 'the request did not come to its end in time', next: 'send it again' },
  R613: { severity: 'error', text: '{path} is not asked by {method}', next: 'use {methods}' },
  R614: { severity: 'error', text: 'a body of the type {type} is not read', next: 'send {types}' },
  R615: { severity: 'error', text: 'the answer is longer than {most} characters', next: 'give a smaller limit, or narrow the query' },
  R616: {
    severity: 'error',
    text: 'the request comes from elsewhere: {what}',
    next: 'ask on the address and from the pages of the server itself; other machines are answered with --host and --token-file',
  },
  R701: { severity: 'error', text: 'option {option}: {what}', next: 'see `rapport {command} --help`' },
  R702: { severity: 'error', text: 'nothing to read', next: 'name files or folders, or `-` for standard input' },
  R703: { severity: 'info', text: 'more than {limit} are found', next: 'ask the same again for the next ones, with --cursor' },
} as const satisfies Record<string, Entry>

export type MessageCode = keyof typeof messages

/** A message of the table with its values filled in, and the place in the text that it speaks of, if any. */
export function message(code: MessageCode, values: Record<string, string | number> = {}, place?: Span): Message {
  const entry: Entry = messages[code]
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => oneLine(String(values[name] ?? '?')))
  return {
    code,
    severity: entry.severity,
    reason: `${filled(entry.text)}; ${filled(entry.next)}`,
    ...(place && { start: place.start, end: place.end }),
  }
}

/** "R101 sample/x.txt: no such file or folder; check the path" */
export function formatMessage({ code, reason }: Message): string {
  return `${code} ${reason}`
}

/** An error that a person can act on: carries its numbered message. */
export class RapportError extends Error {
  readonly report: Message
  constructor(code: MessageCode, values: Record<string, string | number> = {}, cause?: unknown) {
    const report = message(code, values)
    super(formatMessage(report), cause === undefined ? undefined : { cause })
    this.name = 'RapportError'
    this.report = report
  }

  /** The same error where only its message has come over, from another thread. */
  static of(report: Message): RapportError {
    return Object.assign(new RapportError(report.code as MessageCode), { report, message: formatMessage(report) })
  }
}

function oneLine(value: string): string {
  const flat = value.replace(/\s+/g, ' ')
  return flat.length > 300 ? `${flat.slice(0, 300)}…` : flat
}
