/**
 * What an act that has not happened makes of its code. CAMEO codes the word, not the deed that it speaks of: to say that one will
 * cooperate is to agree (03), that one will not is to reject (12), that one will use force is to threaten (13), that another must act is
 * to demand (10). See the codebook's chapters on 03, 10, 12 and 13.
 */
import { type CameoCode, cameo, type EventType } from '../../ontology/index.ts'
import type { EventStatus } from '../../records.ts'

type Turn = Readonly<Partial<Record<EventType, CameoCode>>>

/** "will meet", "offered to send aid", "is ready to withdraw". */
const promised: Turn = { CONSULT: '036', COOPERATE: '031', AID: '033', RETREAT: '035', CONCEDE: '035', SUPPORT: '030' }
/** "will not release", "would not attend". */
const refused: Turn = { CONSULT: '125', COOPERATE: '121', AID: '122', RETREAT: '124', CONCEDE: '124', SUPPORT: '120', AGREE: '120' }
/** "will attack", "would impose sanctions". */
const threatened: Turn = { SANCTION: '131', ASSAULT: '138', COERCE: '137', PROTEST: '133' }
/** "must withdraw", "should hold talks", said by another. */
const demanded: Turn = { CONSULT: '106', COOPERATE: '101', AID: '103', RETREAT: '105', CONCEDE: '105', SUPPORT: '100', AGREE: '100' }

export interface Outlook {
  code: CameoCode
  type: EventType
  step: string
}

/**
 * The code that the words support where the act is promised, refused, threatened or demanded; null where the act keeps its own code.
 * @param bySpeaker whether somebody else than the one who is to act says so
 */
export function outlookOf(type: EventType, status: EventStatus, negated: boolean, bySpeaker: boolean): Outlook | null {
  const turn = (table: Turn, what: string): Outlook | null => {
    const code = table[type]
    return code ? { code, type: cameo(code).type, step: `code ${code}: ${what}, not done` } : null
  }
  if (status === 'planned') return turn(promised, 'promised') ?? turn(threatened, 'threatened')
  if (status === 'denied' && negated) return turn(refused, 'refused')
  if (status === 'demanded' && bySpeaker) return turn(demanded, 'demanded')
  return null
}
