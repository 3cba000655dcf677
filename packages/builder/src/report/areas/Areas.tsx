import { useReport } from '../state/use-report.ts'
import { AreaBox } from './AreaBox.tsx'
import { areasOf } from './areas-of.ts'

export function Areas() {
  const { shape, words } = useReport()
  if (!shape) return null
  return (
    <section className="pwr-areas" aria-label={words.areas.title} data-shape={shape.list ? 'list' : 'cross'}>
      {areasOf(shape).map((area) => (
        <AreaBox key={area} area={area} shape={shape} />
      ))}
    </section>
  )
}
