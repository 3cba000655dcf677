import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fromSource } from '../../packages/from-source.ts'

export default defineConfig({ ...fromSource, plugins: [react()] })
