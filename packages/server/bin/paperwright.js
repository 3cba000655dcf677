#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/paperwright.js', import.meta.url)
const isBuilt = process.env.PAPERWRIGHT_SOURCE !== '1' && existsSync(built)
// What is not built runs from source.
if (!isBuilt) await import('../src/threads/read-source.mjs')
await import(isBuilt ? built : new URL('../src/cli/start.ts', import.meta.url))
