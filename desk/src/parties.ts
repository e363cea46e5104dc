/** Parties as a reader knows them: states, bodies and blocs by their code, leaders and organisations by their id in the registry. */
import type { Participant, Party, Query } from './api.ts'
import { isState, partyName } from './words.ts'

/** Whether a word of the address is an id of the registry, and no code of a state or a group. */
export function isParticipant(party: string, parties: readonly Party[]): boolean {
  return /^(Q\d+|[a-z][a-z0-9-]*)$/.test(party) && !isState(party) && !parties.some((known) => known.party === party)
}

/** What the ledger is asked for, for parties that all take part. */
export function queryFor(wanted: readonly string[], parties: readonly Party[]): Query {
  const [people, codes] = [
    wanted.filter((party) => isParticipant(party, parties)),
    wanted.filter((party) => !isParticipant(party, parties)),
  ]
  return { between: codes.join(','), actors: people.join(',') }
}

/** The name of a party; a participant has one only when the list of them is there. */
export function nameOf(party: string, people: readonly Participant[] | null): string {
  return people?.find(({ id }) => id === party)?.name ?? partyName(party)
}
