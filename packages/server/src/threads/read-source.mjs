/**
 * From here on this thread or process reads TypeScript, and the packages of this repository from their sources. Neither is
 * inherited: whatever starts from source imports this first.
 */
import { register } from 'node:module'
import { register as readTypeScript } from 'tsx/esm/api'

readTypeScript()
register('./source-condition.mjs', import.meta.url)
