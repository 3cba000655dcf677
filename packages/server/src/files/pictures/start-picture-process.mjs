// A process of its own runs from source too.
import '../../threads/read-source.mjs'

await import('./picture-process.ts')
