import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = 'http://localhost:8787'

export default defineConfig({
  plugins: [react()],
  worker: {
    format: 'es',
    // The server gives /assets/checker-*.js a policy of its own: ajv compiles schemas with `new Function`.
    rollupOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
  build: { target: 'es2022', manifest: true },
  server: { proxy: { '/api': SERVER } },
})
