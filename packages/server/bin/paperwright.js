#!/usr/bin/env node
// The command runs from source: tsx reads the TypeScript of all packages.
import { register } from 'tsx/esm/api'

register()
const { run } = await import('../src/cli/main.ts')
process.exitCode = await run(process.argv.slice(2), process.env)
