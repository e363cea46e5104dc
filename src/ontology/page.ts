/** docs/ontologies.md, made from the tables of the ontologies. */
import { internationalTable, sectorCodes, sectorTable } from './actors.ts'
import { cameoTable } from './cameo.ts'
import { auxiliaryModes, cameo, cameoCodes, cameoCodesOf, ploverCategories, ploverContexts, ploverModes } from './index.ts'

/** Rows of `data/states/states.csv`. */
type StateRows = readonly Readonly<Record<string, string | undefined>>[]

const quads = ['', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict']

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n')

/** The page of all codes. */
export function renderOntologies(states: StateRows): string {
  const types = Object.entries(ploverCategories) as [
    keyof typeof ploverCategories,
    (typeof ploverCategories)[keyof typeof ploverCategories],
  ][]
  const now = states.filter((state) => !state['to'])
  const former = states.filter((state) => state['to'])
  const parts = [
    '# Ontologies',
    '<!-- Made from the tables of src/ontology and data/states by `npm run codebook`; a test compares it with them. -->',
    `All codes in which events and parties are coded, and the ways between CAMEO and PLOVER. The [codebook](codebook.md) has the words for each
code of an event. In code, \`rapport/ontology\` has the same tables; an unknown code does not compile.`,
    `## CAMEO: ${cameoCodes.length} codes of events`,
    `Codes and titles: CAMEO 1.1b3 (Gerner, Schrodt and Yılmaz 2012). Goldstein's values as GDELT publishes them; a code that they leave out
has its parent's. PLOVER's type, mode and context: the crosswalk of 2021. What that leaves open is filled in and marked \\*: 01 is STATEMENT, which
PLOVER leaves out; 02 counts as REQUEST, 08 as a whole as CONCEDE, 176 as COERCE.`,
    table(
      ['code', 'title', 'Goldstein', 'quad', 'PLOVER type', 'mode', 'context'],
      cameoCodes.map((code) => {
        const { title, goldstein, quad, type, mode, context } = cameo(code)
        const filled = cameoTable[code][3] !== type
        return [code, title, goldstein, quads[quad]!, filled ? `${type} \\*` : type, mode ?? '', (context ?? '').replaceAll(';', ', ')]
      }),
    ),
    `## PLOVER: ${types.length} types`,
    `PLOVER's manual (Open Event Data Alliance; CC BY-SA 4.0). It prints the score of ACCUSE as 3, though its modes lie between −2 and −3.5: here it
is −3. SANCTION is material conflict in its section and verbal in its appendix: here it is material. Ten pairs of type and mode stand in the
crosswalk alone: ASSAULT assassinate, cleansing, massacre, pro_autocracy and seize, COERCE ban, RETREAT ease and return, THREATEN ban and political.`,
    table(
      ['type', 'score', 'quad', 'what', 'CAMEO'],
      types.map(([type, { score, quad, description }]) => [type, score, quads[quad]!, description, rootsOf(cameoCodesOf(type))]),
    ),
    `### ${ploverModes.length} modes`,
    table(
      ['type', 'mode', 'score', 'what', 'CAMEO'],
      ploverModes.map(([type, mode, score, description]) => [type, mode, score ?? '', description, cameoCodesOf(type, mode).join(' ')]),
    ),
    `### ${ploverContexts.length} contexts`,
    table(['context', 'what'], ploverContexts),
    `### ${auxiliaryModes.length} auxiliary modes`,
    'Rapport gives them as the `status` of an event, which says more.',
    table(
      ['mode', 'what', 'status'],
      auxiliaryModes.map(([mode, description]) => [mode, description, statusOf[mode]]),
    ),
    '## Parties',
    `A party's code is that of its state, then at most two of a sector: CHNGOV, RUSMIL. What is international has one of these first, then
the organisation's (IGOUNO, the United Nations) or a sector (NGOHLH).`,
    table(
      ['code', 'what', 'scheme'],
      Object.entries(internationalTable).map(([code, [what, scheme]]) => [code, what, scheme]),
    ),
    '### Sectors',
    `CAMEO 1.1b3, chapter 3, and the table of primary sector codes in PLOVER's manual. \`sectors\` of an actor has CAMEO's code; beside MED
stands PLOVER's JRN, for the press; PRM and PRE, which CAMEO lacks, stand beside UAF and SEP. In a CAMEO code none of them stands. PRE is not in the manual,
but in the agents of NGEC, the coder of the data in PLOVER (Halterman et al. 2023).`,
    table(
      ['sector', 'what', 'CAMEO', 'PLOVER'],
      sectorCodes.map((code) => [code, sectorTable[code][0], sectorTable[code][1], sectorTable[code][2]]),
    ),
    `### ${now.length} states and territories`,
    'ISO 3166-1 alpha-3; Kosovo has XKX, as in most data on states.',
    now.map((state) => `${state['code']} ${state['name']}`).join(' · '),
    `### ${former.length} former states`,
    table(
      ['code', 'state', 'from', 'to', 'then'],
      former.map((state) => ['code', 'name', 'from', 'to', 'successor'].map((column) => (state[column] ?? '').replaceAll('|', ' '))),
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

const statusOf: Record<(typeof auxiliaryModes)[number][0], string> = {
  historical: '`historical`',
  future: '`planned`',
  hypothetical: '`possible`, `demanded`',
  negation: '`denied`, `cancelled`',
}

/** Codes as a reader wants them: a root whose codes are mostly there by its number, others one by one. */
function rootsOf(codes: readonly string[]): string {
  const roots = [...new Set(codes.map((code) => code.slice(0, 2)))]
  return roots
    .map((root) => {
      const mine = codes.filter((code) => code.startsWith(root))
      const all = cameoCodes.filter((code) => code.startsWith(root))
      return mine.length > all.length / 2 ? root : mine.join(' ')
    })
    .join(', ')
}
