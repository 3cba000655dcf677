/**
 * Runs the benchmarks named (`npm run bench -- pdf batch typing formulas building storage recovery saves signing load limits files reports size`), or all, and prints their
 * tables. `--seconds 10 --staff 20` make the load shorter and smaller.
 */
import { exit } from 'node:process'
import { parseArgs } from 'node:util'
import type { LoadOptions } from './load/bench.ts'

const benchmarks: Record<string, () => Promise<{ run(options: Partial<LoadOptions>): Promise<void> }>> = {
  pdf: () => import('./pdf/bench.ts'),
  batch: () => import('./batch/bench.ts'),
  typing: () => import('./typing/bench.ts'),
  formulas: () => import('./formulas/bench.ts'),
  building: () => import('./building/bench.ts'),
  storage: () => import('./storage/bench.ts'),
  saves: () => import('./saves/bench.ts'),
  signing: () => import('./signing/bench.ts'),
  recovery: () => import('./recovery/bench.ts'),
  load: () => import('./load/bench.ts'),
  limits: () => import('./limits/bench.ts'),
  files: () => import('./files/bench.ts'),
  reports: () => import('./reports/bench.ts'),
  size: () => import('./size.ts'),
}

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, staff: { type: 'string' } },
})
const options = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]))
const unknown = wanted.filter((name) => !(name in benchmarks))
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}: choose of ${Object.keys(benchmarks).join(', ')}.`,
  )
  exit(2)
}
for (const name of wanted.length > 0 ? wanted : Object.keys(benchmarks)) {
  console.log(`\n== ${name}`)
  const { run } = await benchmarks[name]!()
  await run(options)
}
exit(0)
