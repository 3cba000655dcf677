#!/usr/bin/env node
// The command runs from source: tsx reads the TypeScript of all packages.
import { register } from 'tsx/esm/api'

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

register()
const { run } = await import('../src/cli/main.ts')
process.exitCode = await run(process.argv.slice(2), process.env)
