import { defaultClientConditions, defaultServerConditions } from 'vite'

const SOURCE = 'paperwright-source'

/** Vite's settings under which the packages of this repository are used from source, as `exports` names it, never a `dist`. */
export const fromSource = {
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
}
