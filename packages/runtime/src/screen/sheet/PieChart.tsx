import { useCallback, useSyncExternalStore } from 'react'
import { pieSlices } from '../../form/pie-slices.ts'
import { bindPointer } from '../../form/pointer.ts'
import { Withheld } from '../restrictions/Withheld.tsx'
import { useScreenScope } from '../screen-scope.ts'

/** Greys and blues that stay apart in a black-and-white copy. */
const FILLS = ['#33516e', '#c9d3dd', '#6f8aa5', '#eef1f4', '#4b4b4b', '#a9b8c6', '#8a8a8a', '#dcdcdc']
const RADIUS = 48

/** A pie of the numbers that an object of the record holds. */
export default function PieChart({ of, indexes }: { of: string; indexes: ReadonlyMap<string, number> }) {
  const { store, fields, word, access } = useScreenScope()
  const bound = bindPointer(of, indexes)
  const watch = useCallback((listener: () => void) => store.watch(bound, listener), [store, bound])
  const values = useSyncExternalStore(watch, () => store.getValue(bound))
  // Shares of what is left would say what is hidden.
  if (access.of(of) === 'none' || access.hidesBelow(of)) return <Withheld place="cell" />
  const slices = pieSlices(of, values, (pointer) => fields.get(pointer)?.schema)
  const total = slices.reduce((sum, { value }) => sum + value, 0)
  if (total <= 0) return null
  let reached = 0
  const drawn = slices.map(({ name, value }, index) => {
    const from = reached / total
    reached += value
    return {
      label: `${word(name)} ${((value / total) * 100).toFixed(1)}%`,
      d: slice(from, reached / total),
      fill: FILLS[index % FILLS.length],
    }
  })
  return (
    <figure className="pw-pie">
      <svg viewBox="-50 -50 100 100" role="img" aria-label={drawn.map(({ label }) => label).join(', ')}>
        {drawn.map(({ label, d, fill }) => (
          <path key={label} d={d} fill={fill} stroke="#000" strokeWidth="0.6" />
        ))}
      </svg>
      <figcaption aria-hidden="true">
        {drawn.map(({ label, fill }) => (
          <span key={label}>
            <i style={{ background: fill }} />
            {label}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

/** The path of a slice between two shares of the whole, from the top, clockwise. */
function slice(from: number, to: number): string {
  if (to - from >= 1)
    return `M0 ${-RADIUS} A${RADIUS} ${RADIUS} 0 1 1 0 ${RADIUS} A${RADIUS} ${RADIUS} 0 1 1 0 ${-RADIUS} Z`
  const at = (share: number) =>
    `${(RADIUS * Math.sin(share * 2 * Math.PI)).toFixed(2)} ${(-RADIUS * Math.cos(share * 2 * Math.PI)).toFixed(2)}`
  return `M0 0 L${at(from)} A${RADIUS} ${RADIUS} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)} Z`
}
