import { lazy, Suspense } from 'react'

const PieChart = lazy(() => import('./PieChart.tsx'))

/** A pie, loaded where a form has any. */
export function LazyPieChart(props: { of: string; indexes: ReadonlyMap<string, number> }) {
  return (
    <Suspense>
      <PieChart {...props} />
    </Suspense>
  )
}
