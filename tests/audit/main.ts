import { spawnSync } from 'node:child_process'
import { judgeAudit } from './judge-audit.ts'

// What the product ships with; what only builds and tests it is not asked about.
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
})
const judgement = judgeAudit(stdout ?? '')

if (judgement.kind === 'sound') console.log('No package that the product ships with has a high advisory.')
if (judgement.kind === 'unreachable')
  console.warn(`NOT AUDITED: the registry's advisories are out of reach (${judgement.reason}).`)
if (judgement.kind === 'faulty') {
  console.error(`High advisories: ${judgement.packages.join(', ')}. \`npm audit --omit=dev\` says more.`)
  process.exitCode = 1
}
