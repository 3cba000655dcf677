import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fromSource } from '../from-source.ts'
import { leanRjsf } from './lean-rjsf.ts'

/** Modules that stand by themselves in several pages' ways; what they import comes along. */
const FORM =
  /runtime[\\/]src[\\/](?:fields[\\/]registry|form[\\/](?:walk|with-tied|covering|template-pointer|words-template|frame-grid)|record[\\/]hide-covered)\.ts$/
const SCREEN =
  /runtime[\\/]src[\\/]screen[\\/](?:screen-scope|(?:input[\\/]show-text|grid[\\/](?:move-focus|field-at|caret|grid-of)|undo[\\/]take-step|problems[\\/]go-to-field))\.ts$/

export default defineConfig({
  ...fromSource,
  plugins: [react(), leanRjsf()],
  worker: {
    format: 'es',
    // The server gives /assets/checker-*.js a policy of its own: ajv compiles schemas with `new Function`.
    rollupOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // Named by a test helper in rjsf's index that is shaken out of the build; our forms bring their own validator.
    rolldownOptions: {
      external: ['@rjsf/validator-ajv8'],
      output: {
        // Names of all parts stand in the first one, and hashes pack to nothing less: seven characters are the fewest it takes.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          // What every page begins with would be in thirty files, each packed by itself. Libraries stay as they are from
          // one release to the next, and browsers keep them.
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /[\\/]node_modules[\\/]/ },
            { name: 'shell', tags: ['$initial'], test: /[\\/]src[\\/](?!main\.tsx$)/ },
            // So would what every page begins with that knows forms, and a form on the screen with what comes to it later.
            { name: 'form', test: FORM },
            { name: 'screen', test: SCREEN },
          ],
        },
      },
    },
  },
})
