import type { TestProject } from 'vitest/node'
import { buildPage } from './build-page.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the page is served that shows any form on the screen. */
    formPage: string
    /** Where the example that embeds the builder is served. */
    builderPage: string
  }
}

/** Builds the pages of the browser tests once and serves them to all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const formPage = await buildPage('tests/screen/pages/form-page.tsx')
  const builderPage = await buildPage('examples/embed-builder/page.tsx', { isWatched: true })
  project.provide('formPage', formPage.url)
  project.provide('builderPage', builderPage.url)
  return async () => {
    await formPage.close()
    await builderPage.close()
  }
}
