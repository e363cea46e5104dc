/** The strongest ties as a table: the same as the picture, for those who read. */
import { link } from '../address.ts'
import { number, partyName } from '../words.ts'
import type { Edge } from './ties.ts'

/** At most so many stand on the page; the CSV file has them all. */
const most = 15

interface TieTableProps {
  edges: readonly Edge[]
  /** Whether only meetings and visits are counted, which are all of one side. */
  meetings?: boolean
}

export function TieTable({ edges, meetings = false }: TieTableProps) {
  return (
    <table class="table ties-table">
      <thead>
        <tr>
          <th scope="col">Between</th>
          <th scope="col" class="n">
            {meetings ? 'Meetings and visits' : 'Cooperation'}
          </th>
          {!meetings && (
            <th scope="col" class="n">
              Conflict
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {edges.slice(0, most).map(({ a, b, cooperation, conflict }) => (
          <tr key={`${a} ${b}`}>
            <th scope="row">
              <a href={link('relation', '', { a, b })}>
                {partyName(a)} and {partyName(b)}
              </a>
            </th>
            <td class="n">{number(cooperation)}</td>
            {!meetings && <td class="n">{number(conflict)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const tieTable = (edges: readonly Edge[]) => ({
  head: ['a', 'b', 'cooperation', 'conflict', 'all', 'name of a', 'name of b'],
  rows: () => edges.map(({ a, b, cooperation, conflict, all }) => [a, b, cooperation, conflict, all, partyName(a), partyName(b)]),
})
