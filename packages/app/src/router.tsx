import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { keysQuery, sessionsQuery } from './api/account.ts'
import { formQueries, formQuery, formsQuery, formVersionQuery } from './desk/form-queries.ts'
import { readCreateSearch } from './create/create-search.ts'
import { readFindSearch } from './find/find-search.ts'
import { readRecordsSearch } from './record-lists/records-search.ts'
import { Failure } from './shell/Failure.tsx'
import { Loading } from './shell/Loading.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { readBox } from './signing/boxes.ts'
import { readManySearch } from './signing/read-many-search.ts'
import { readStored } from './submissions/stored-kind.ts'
import { eventsQuery, submissionQuery } from './submissions/submission-queries.ts'
import { readVersionsSearch } from './versions/versions-search.ts'
import { adminRoutes } from './routes/admin-routes.ts'
import { readLibrarySearch } from './routes/library-search.ts'
import { readFillSearch } from './routes/fill-search.ts'
import { reportRoutes } from './routes/report-routes.ts'
import { root } from './routes/root-route.tsx'
import { signInRoutes } from './routes/sign-in-routes.ts'

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readLibrarySearch,
  loader: ({ context }) => context.queries.ensureQueryData(formsQuery),
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})

const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  validateSearch: readLibrarySearch,
  loader: ({ context }) => context.queries.ensureQueryData(formsQuery),
  component: lazyRouteComponent(() => import('./desk/LibraryPage.tsx'), 'LibraryPage'),
})

const fill = createRoute({
  getParentRoute: () => root,
  path: '/forms/$formId',
  validateSearch: readFillSearch,
  loader: ({ context, params }) => context.queries.ensureQueryData(formQuery(params.formId)),
  component: lazyRouteComponent(() => import('./fill/FillPage.tsx'), 'FillPage'),
})

const records = createRoute({
  getParentRoute: () => root,
  path: '/forms/$formId/records',
  validateSearch: readRecordsSearch,
  loader: ({ context, params }) => context.queries.ensureQueryData(formQuery(params.formId)),
  component: lazyRouteComponent(() => import('./records/RecordsPage.tsx'), 'RecordsPage'),
})

const numbers = createRoute({
  getParentRoute: () => root,
  path: '/forms/$formId/numbers',
  loader: ({ context, params }) => context.queries.ensureQueryData(formQuery(params.formId)),
  component: lazyRouteComponent(() => import('./paper-numbers/NumbersPage.tsx'), 'NumbersPage'),
})

const importRecords = createRoute({
  getParentRoute: () => root,
  path: '/forms/$formId/import',
  loader: ({ context, params }) => context.queries.ensureQueryData(formQuery(params.formId)),
  component: lazyRouteComponent(() => import('./import-records/ImportPage.tsx'), 'ImportPage'),
})

const find = createRoute({
  getParentRoute: () => root,
  path: '/find',
  validateSearch: readFindSearch,
  loader: ({ context }) => context.queries.ensureQueryData(formsQuery),
  component: lazyRouteComponent(() => import('./find/FindPage.tsx'), 'FindPage'),
})

const record = createRoute({
  getParentRoute: () => root,
  path: '/records/$submissionId',
  validateSearch: (search: Record<string, unknown>) => readStored(search.stored),
  loader: ({ context, params }) => loadSubmission(context.queries, params.submissionId),
  component: lazyRouteComponent(() => import('./submissions/RecordPage.tsx'), 'RecordPage'),
})

const edit = createRoute({
  getParentRoute: () => root,
  path: '/records/$submissionId/edit',
  loader: ({ context, params }) => loadSubmission(context.queries, params.submissionId),
  component: lazyRouteComponent(() => import('./fill/EditPage.tsx'), 'EditPage'),
})

const signing = createRoute({
  getParentRoute: () => root,
  path: '/signing',
  validateSearch: readBox,
  component: lazyRouteComponent(() => import('./signing/TasksPage.tsx'), 'TasksPage'),
})

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
})

const signMany = createRoute({
  getParentRoute: () => root,
  path: '/signing/many',
  validateSearch: readManySearch,
  component: lazyRouteComponent(() => import('./sign-many/ManyPage.tsx'), 'ManyPage'),
})

const standIns = createRoute({
  getParentRoute: () => root,
  path: '/signing/stand-ins',
  component: lazyRouteComponent(() => import('./stand-ins/StandInsPage.tsx'), 'StandInsPage'),
})

const batches = createRoute({
  getParentRoute: () => root,
  path: '/batches',
  component: lazyRouteComponent(() => import('./batch/BatchesPage.tsx'), 'BatchesPage'),
})

const adopt = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./adopt/AdoptPage.tsx'), 'AdoptPage'),
})

const design = createRoute({
  getParentRoute: () => root,
  path: '/forms/$formId/design',
  loader: async ({ context, params }) => {
    if (!(await context.queries.fetchQuery(formQueries.work(params.formId)))) throw notFound()
  },
  component: lazyRouteComponent(() => import('./forms/design/FormDesignPage.tsx'), 'FormDesignPage'),
})

const versions = createRoute({
  getParentRoute: () => root,
  path: '/forms/$formId/versions',
  validateSearch: readVersionsSearch,
  loader: async ({ context, params }) => {
    await Promise.all([
      context.queries.ensureQueryData(formQuery(params.formId)),
      context.queries.fetchQuery(formQueries.versions(params.formId)),
    ])
  },
  component: lazyRouteComponent(() => import('./forms/versions/FormVersionsPage.tsx'), 'FormVersionsPage'),
})

const create = createRoute({
  getParentRoute: () => root,
  path: '/new',
  validateSearch: readCreateSearch,
  loader: ({ context }) => context.queries.ensureQueryData(formsQuery),
  component: lazyRouteComponent(() => import('./forms/create/CreateFormPage.tsx'), 'CreateFormPage'),
})

/** A record, the form version that it was filled on, and what happened to it. */
async function loadSubmission(queries: QueryClient, id: string): Promise<void> {
  const { formId, formVersion, revision } = await queries.ensureQueryData(submissionQuery(id))
  await Promise.all([
    queries.ensureQueryData(formVersionQuery(formId, formVersion)),
    queries.ensureQueryData(eventsQuery(id, revision)),
  ])
}

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  loader: ({ context }) =>
    Promise.all([context.queries.ensureQueryData(sessionsQuery), context.queries.ensureQueryData(keysQuery)]),
  component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
})

const routeTree = root.addChildren([
  adminRoutes,
  ...signInRoutes,
  ...reportRoutes,
  account,
  home,
  library,
  fill,
  records,
  numbers,
  importRecords,
  find,
  record,
  edit,
  signing,
  notices,
  signMany,
  standIns,
  batches,
  adopt,
  design,
  versions,
  create,
])

/** The pages and their addresses; each page's code is fetched when it is first opened. */
export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: Failure,
    defaultPendingComponent: Loading,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
