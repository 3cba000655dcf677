// A process of its own runs from source too.
import { register } from 'tsx/esm/api'

register()
await import('./picture-process.ts')
