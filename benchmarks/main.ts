/** Runs the benchmarks named (`npm run bench -- pdf batch typing building storage size`), or all, and prints their tables. */
import { argv, exit } from 'node:process'

const benchmarks: Record<string, () => Promise<{ run(): Promise<void> }>> = {
  pdf: () => import('./pdf/bench.ts'),
  batch: () => import('./batch/bench.ts'),
  typing: () => import('./typing/bench.ts'),
  building: () => import('./building/bench.ts'),
  storage: () => import('./storage/bench.ts'),
  size: () => import('./size.ts'),
}

const wanted = argv.slice(2)
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
  await run()
}
exit(0)
