/** What the lines between parties mean; on a map also what its dots are. */
export function TieLegend({ places = false }: { places?: boolean }) {
  return (
    <ul class="legend">
      {(['cooperation', 'conflict'] as const).map((side) => (
        <li key={side}>
          <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true">
            <path class={`tie ${side}`} d="M3 7H27" stroke-width="3.5" stroke-dasharray={side === 'conflict' ? '0.1 6' : undefined} />
          </svg>
          {side === 'cooperation' ? 'Cooperation prevails' : 'Conflict prevails'}
        </li>
      ))}
      {places && (
        <li>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <circle class="place" cx="7" cy="7" r="4" />
          </svg>
          Places where things happened
        </li>
      )}
    </ul>
  )
}
