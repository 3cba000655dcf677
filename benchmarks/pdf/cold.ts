/** One cold start in a process of its own: `tsx cold.ts CONTENDER` tells milliseconds to the first sheet and peak memory. */
import { complaintSheet } from './documents.ts'
import { contenders, type ContenderName } from './contenders.ts'

const print = await contenders[process.argv[2] as ContenderName]()
const sheet = complaintSheet()
await print(sheet)
const first = performance.now()
for (let round = 0; round < 50; round++) await print(sheet)
process.stdout.write(JSON.stringify({ first, peak: process.resourceUsage().maxRSS / 1024 }))
