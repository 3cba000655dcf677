import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  linkOptions,
  RouterProvider,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, expect, test, vi } from 'vitest'
import type { LibraryApi } from '../api/library.ts'
import type { DocumentKind } from './document-kind.ts'

// Drawn without a browser.
vi.mock('../session/use-media-query.ts', () => ({ useMediaQuery: () => false }))

interface Recipe {
  id: string
  title: string
  steps: number
}

const versions = [1, 2].map((version) => ({
  id: 'soup',
  version,
  document: { id: 'soup', title: '汤', steps: version },
}))
const draft = {
  id: 'soup',
  base: 2,
  revision: 1,
  updatedAt: '',
  document: { ...versions[1]!.document, steps: 3 },
}
const listed = { id: 'soup', title: '汤', hasDraft: true, newerSeed: false, standing: 'listed' as const }

/** A server with two versions of one recipe, and a draft of it. */
const api = {
  list: async () => ({ documents: [listed], drafts: [{ id: 'rice', title: '饭', updatedAt: '' }] }),
  get: async () => versions[1]!,
  getVersion: async (_: string, version: number) => versions[version - 1]!,
  listVersions: async () =>
    [2, 1].map((version) => ({
      version,
      publishedAt: '2026-03-05T08:00:00Z',
      note: `第${version}次`,
      hash: '',
      isShipped: false,
    })),
  findWork: async () => ({ published: versions[1]!, draft, newerSeed: false }),
  findSeed: async () => null,
} as unknown as LibraryApi<Recipe, typeof listed, (typeof versions)[number], never>

let recipes: DocumentKind<Recipe, typeof listed, (typeof versions)[number]>
const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, gcTime: Infinity } } })
beforeAll(async () => {
  vi.stubGlobal('location', { origin: 'http://localhost' })
  const { libraryQueries } = await import('./library-queries.ts')
  const { sessionQuery } = await import('../api/session.ts')
  queries.setQueryData(sessionQuery.queryKey, { office: { zone: 'Asia/Shanghai', categories: [] } } as never)
  const way = linkOptions({ to: '/' })
  recipes = {
    what: 'recipe',
    api,
    queries: libraryQueries('recipes', api),
    standings: [],
    placeOf: (id) => `recipe:${id}`,
    file: { ending: '.recipe.json', type: 'application/json' },
    wordProblem: (_, { code }) => code,
    copy: (recipe, id, title) => ({ ...recipe, id, title }),
    ways: { library: way, open: () => way, design: () => way },
  }
  const { queries: of } = recipes
  queries.setQueryData(of.work('soup').queryKey, await api.findWork('soup'))
  await Promise.all([
    queries.prefetchQuery(of.list),
    queries.prefetchQuery(of.drafts),
    queries.prefetchQuery(of.one('soup')),
    queries.prefetchQuery(of.versions('soup')),
    queries.prefetchQuery(of.version('soup', 1)),
    queries.prefetchQuery(of.version('soup', 2)),
  ])
})

/** The page as it is first drawn, its words alone. */
async function draw(page: ReactNode): Promise<string> {
  const { SessionProvider } = await import('../session/Session.tsx')
  const router = createRouter({
    routeTree: createRootRoute({ component: () => page }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  await router.load()
  const drawn = renderToString(
    <QueryClientProvider client={queries}>
      <SessionProvider>
        <RouterProvider router={router as never} />
      </SessionProvider>
    </QueryClientProvider>,
  )
  return drawn.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

const wordChanges = (before: Recipe, after: Recipe) => [`${before.steps} 步改为 ${after.steps} 步`]
const Steps = ({ document }: { document: Recipe }) => <p>{document.steps} 步</p>

test('a third kind has its versions, two of them compared', async () => {
  const { VersionsPage } = await import('../versions/VersionsPage.tsx')
  const page = await draw(
    <VersionsPage
      kind={recipes}
      id="soup"
      compared={{ from: 1, to: 2 }}
      onCompare={() => {}}
      renderHead={({ title }) => <h1>{title}</h1>}
      wordChanges={wordChanges}
      Sheet={Steps}
      lead="做法的版本"
    />,
  )
  for (const words of ['汤', '做法的版本', '第2次', '第1次', '1 步改为 2 步', '1 步 2 步'])
    expect(page).toContain(words)
})

test('it is drawn on a board of its own, from the draft that there is', async () => {
  const { DesignPage } = await import('../design/DesignPage.tsx')
  const page = await draw(
    <DesignPage
      kind={recipes}
      id="soup"
      renderHead={({ document, note, children }) => (
        <header>
          {document.title} {note} {children}
        </header>
      )}
      Board={Steps}
      wordChanges={wordChanges}
    />,
  )
  for (const words of ['汤', '3 步', '发布']) expect(page).toContain(words)
})

test('new ones are begun blank, from another, or gone on with', async () => {
  const { CreatePage } = await import('../create/CreatePage.tsx')
  const { zh } = (await import('../forms/create/create-form-words.ts')).CREATE_FORM_WORDS
  const page = await draw(
    <CreatePage kind={recipes} words={zh} blank={(id, title) => ({ id, title, steps: 0 })}>
      {() => '从书里抄'}
    </CreatePage>,
  )
  for (const words of [zh.blank, zh.copy, '从书里抄', '饭']) expect(page).toContain(words)
})
