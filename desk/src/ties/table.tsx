/** The strongest ties as a table: the same as the picture, for those who read. */
import { link } from '../address.ts'
import { number, partyName } from '../words.ts'
import type { Edge } from './ties.ts'

export function TieTable({ edges, most = 15 }: { edges: readonly Edge[]; most?: number }) {
  return (
    <table class="table ties-table">
      <thead>
        <tr>
          <th scope="col">Between</th>
          <th scope="col" class="n">
            Cooperation
          </th>
          <th scope="col" class="n">
            Conflict
          </th>
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
            <td class="n">{number(conflict)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const tieTable = (edges: readonly Edge[]) => ({
  head: ['a', 'b', 'cooperation', 'conflict', 'all'],
  rows: () => edges.map(({ a, b, cooperation, conflict, all }) => [a, b, cooperation, conflict, all]),
})
