// A worker thread does not inherit the loader that runs TypeScript from source: it registers its own.
import { workerData } from 'node:worker_threads'
import './read-source.mjs'

await import(workerData.program)
