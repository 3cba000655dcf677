import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BatchMeasure } from './print-batch.ts'
import { serveBatches } from './serve-batch.ts'

/**
 * 500 filled sheets as one file, through the server's printer: in a process of its own, with someone who asks for
 * single sheets all the while. No other program takes part; the aims stand beside the figures.
 */
export async function run(): Promise<void> {
  const script = fileURLToPath(new URL('./print-batch.ts', import.meta.url))
  const measure = (as: string) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--conditions', 'paperwright-source', '--import', 'tsx', script, as, '500'],
        { encoding: 'utf8' },
      ),
    ) as BatchMeasure
  console.log('\n500 filled sheets of 6-03 through the server’s printer, single sheets asked for meanwhile')
  console.table(
    ['pdf', 'zip'].map((as) => {
      const { seconds, bytes, peak, told, singles, longest, median } = measure(as)
      return {
        file: as,
        'seconds (aim: 5)': seconds.toFixed(2),
        'file kB': (bytes / 1024).toFixed(0),
        'peak MB': peak.toFixed(0),
        'most sheets untold (aim: 20)': told,
        'sheets meanwhile': singles,
        'their median ms': median.toFixed(0),
        'their longest ms': longest.toFixed(0),
      }
    }),
  )
  const { started, batches } = await serveBatches(500, ['pdf', 'pdf', 'zip'])
  console.log(
    `\nthe same of stored records, through \`paperwright serve\`: ${started.toFixed(0)} MB when it had started`,
  )
  console.table(
    batches.map(({ output, seconds, cpu, bytes, before, peak }) => ({
      file: output,
      seconds: seconds.toFixed(2),
      'CPU seconds': cpu.toFixed(2),
      'file kB': (bytes / 1024).toFixed(0),
      'MB before': before.toFixed(0),
      'peak MB': peak.toFixed(0),
    })),
  )
}
