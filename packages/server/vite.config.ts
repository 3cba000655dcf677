import { defineConfig } from 'vite'
import { fromSource } from '../from-source.ts'

/** The server and the command line as one program: reading a thousand modules, and their types, took most of a start. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20.19',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        paperwright: 'src/cli/start.ts',
        server: 'src/main.ts',
        'check-worker': 'src/checks/check-worker.ts',
        'print-worker': 'src/print/print-worker.ts',
        'picture-process': 'src/files/pictures/picture-process.ts',
      },
      // Flat, so that paths from any chunk are those of `src/program-files.ts`.
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
  ssr: {
    ...fromSource.ssr,
    noExternal: true,
    // They bring files of their own: WebAssembly, native code, fonts.
    external: ['@electric-sql/pglite', '@napi-rs/image', 'pdfmake', 'tsx'],
  },
})
