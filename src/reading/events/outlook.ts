/**
 * Words about an act that is not done, or not yet. CAMEO codes the word and names the deed within it: to agree to release prisoners is 0353,
 * to appeal for their release 0253, to demand it 1053, to refuse it 1243; to threaten an attack is 1384. The chapters on 02, 03, 10, 12 and
 * 13 of the codebook (CAMEO 1.1b3) repeat the chapters on the deeds, so the code of the words follows from that of the deed.
 */
import { type CameoCode, cameo, isCameoCode } from '../../ontology/index.ts'
import type { EventStatus } from '../../records.ts'

/** The beginning of the code of a word about a deed: appeal, promise, demand, accuse, refuse, threaten. */
export type Outlook = '02' | '03' | '10' | '112' | '12' | '13'

/** The chapters on what one asks, promises or refuses: the deed's code, and what it is within 02, 03, 10 and 12. The longest beginning counts. */
const sought: readonly (readonly [deed: string, appeal: string, promise: string, demand: string, refusal: string])[] = [
  ['03', '020', '030', '100', '120'],
  ['04', '026', '036', '106', '125'],
  ['045', '028', '039', '108', '126'],
  ['05', '022', '032', '102', '120'],
  ['057', '027', '037', '107', '127'],
  ['06', '021', '031', '101', '121'],
  ['061', '0211', '0311', '1011', '1211'],
  ['062', '0212', '0312', '1012', '1212'],
  ['063', '0213', '0313', '1013', '1213'],
  ['064', '0214', '0314', '1014', '1214'],
  ['07', '023', '033', '103', '122'],
  ['071', '0231', '0331', '1031', '1221'],
  ['072', '0232', '0332', '1032', '1222'],
  ['073', '0233', '0333', '1033', '1223'],
  ['074', '0234', '0334', '1034', '1224'],
  ['075', '023', '033', '103', '122'],
  ['08', '025', '035', '105', '124'],
  ['081', '0251', '0351', '1051', '1241'],
  ['082', '0252', '0352', '1052', '1242'],
  ['083', '024', '034', '104', '123'],
  ['0831', '0241', '0341', '1041', '1231'],
  ['0832', '0242', '0342', '1042', '1232'],
  ['0833', '0243', '0343', '1043', '1233'],
  ['0834', '0244', '0344', '1044', '1234'],
  ['084', '0253', '0353', '1053', '1243'],
  ['085', '0254', '0354', '1054', '1244'],
  ['086', '0255', '0355', '1055', '1245'],
  ['087', '0256', '0356', '1056', '1246'],
  // To promise forces is a promise, of what the codebook does not say.
  ['15', '020', '030', '100', '120'],
]

/** The chapter on threats. */
const threatened: readonly (readonly [deed: string, threat: string])[] = [
  ['12', '130'],
  ['14', '133'],
  ['15', '138'],
  ['16', '131'],
  ['161', '1313'],
  ['162', '1311'],
  ['163', '1312'],
  ['164', '134'],
  ['165', '135'],
  ['166', '136'],
  ['17', '130'],
  ['172', '132'],
  ['1721', '1321'],
  ['1722', '1322'],
  ['1723', '1323'],
  ['1724', '1324'],
  ['175', '137'],
  ['18', '1383'],
  ['19', '1384'],
  ['191', '1381'],
  ['192', '1382'],
  ['20', '1385'],
]

const columns: Readonly<Record<Exclude<Outlook, '112' | '13'>, 1 | 2 | 3 | 4>> = { '02': 1, '03': 2, '10': 3, '12': 4 }

/** The code of a word about a deed; null where the chapter has none for it ("promised to attack"). */
export function codeWithin(outlook: Outlook, deed: CameoCode): CameoCode | null {
  const within = (rows: readonly (readonly string[])[], column: number): CameoCode | null => {
    let found: readonly string[] | undefined
    for (const row of rows) if (deed.startsWith(row[0]!) && (!found || row[0]!.length > found[0]!.length)) found = row
    const code = found?.[column]
    return code && isCameoCode(code) ? code : null
  }
  if (outlook === '13') return within(threatened, 1)
  if (outlook === '112') return /^(15|18|19|20)/.test(deed) ? '1123' : '112'
  // To ask somebody to stop what he supplies is to ask him for another policy.
  if (outlook === '02' && deed.startsWith('162')) return '0242'
  // To call for sanctions or force against somebody is to rally opposition against them (chapter on 11); to demand it stays a demand.
  if (outlook === '02' && cameo(deed).quad > 2) return '113'
  if (outlook === '10' && cameo(deed).quad > 2) return null
  return within(sought, columns[outlook])
}

/** Which word about a deed a code stands for, if any. */
export function outlookOf(code: CameoCode): Outlook | null {
  const root = code.slice(0, 2)
  if (code.startsWith('112')) return '112'
  return root === '13' || root in columns ? (root as Outlook) : null
}

/**
 * What saying so makes of a deed: "will send aid" promises, "will attack" threatens, "will not attend" refuses, "must withdraw" demands
 * when another says it. Null where the deed keeps its own code.
 * @param bySpeaker whether somebody else than the one who is to act says so
 */
export function saidOutlook(deed: CameoCode, status: EventStatus, bySpeaker: boolean): Outlook | null {
  const hostile = cameo(deed).quad > 2
  // "said it would ignore the warrant": to say so is the refusal, not a threat of one.
  if (/^1[023]/.test(deed)) return null
  if (status === 'planned') return hostile ? '13' : '03'
  if (status === 'denied') return hostile ? null : '12'
  if (status === 'demanded' && bySpeaker) return hostile ? null : '10'
  return null
}
