// A worker thread does not inherit the loader that runs TypeScript from source: it registers its own.
import { register } from 'tsx/esm/api'

register()
await import('./print-worker.ts')
