import type { TestProject } from 'vitest/node'
import { buildServer } from './build-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the server and the command line, built as they are shipped. */
    serverFolder: string
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('serverFolder', await buildServer())
}
