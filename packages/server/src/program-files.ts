import { fileURLToPath } from 'node:url'

// Built, the program lies flat in `dist/` beside `src/`: from there and from this file, the same paths lead on.
const at = (path: string) => new URL(path, import.meta.url)
const isBuilt = !import.meta.url.endsWith('.ts')

export const MIGRATIONS = fileURLToPath(at('../src/db/migrations'))
export const PACKAGE = fileURLToPath(at('../package.json'))
/** The forms and reports that the product ships with. */
export const LIBRARY = fileURLToPath(at('../../../schemas'))
/** Where `npm run build` puts the web application. */
export const APP = fileURLToPath(at('../../app/dist'))

/** The programs of threads and of processes apart. From source, another file starts them, which reads TypeScript first. */
export const CHECK_WORKER = at(isBuilt ? './check-worker.js' : './checks/check-worker.ts')
export const PRINT_WORKER = at(isBuilt ? './print-worker.js' : './print/print-worker.ts')
export const SOURCE_WORKER = at('./threads/start-worker.mjs')
export const PICTURE_PROCESS = fileURLToPath(
  at(isBuilt ? './picture-process.js' : './files/pictures/start-picture-process.mjs'),
)
