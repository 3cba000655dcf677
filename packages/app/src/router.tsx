import { lazy, Suspense } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import { keysQuery, sessionsQuery } from './api/account.ts'
import { auditPeopleQuery } from './api/audit.ts'
import { peopleQuery } from './api/people.ts'
import { ownAdminPages } from './shell/admin-pages.ts'
import { readAuditSearch } from './admin/audit/audit-search.ts'
import { sessionQuery, type SessionState } from './api/session.ts'
import { formQueries, formQuery, formsQuery, formVersionQuery } from './desk/form-queries.ts'
import { readFindSearch } from './find/find-search.ts'
import { readRecordsSearch } from './record-lists/records-search.ts'
import { readReportSearch } from './reports/report-search.ts'
import { Failure } from './shell/Failure.tsx'
import { Loading } from './shell/Loading.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { OPEN } from './shell/open-pages.ts'
import { Shell } from './shell/Shell.tsx'
import { whereTo } from './sign-in/where-to.ts'
import { readStored } from './submissions/stored-kind.ts'
import { eventsQuery, submissionQuery } from './submissions/submission-queries.ts'
import { readVersionsSearch } from './versions/versions-search.ts'

interface RouterContext {
  queries: QueryClient
}

/** The page itself comes first. */
const BatchNotices = lazy(() =>
  import('./batch/BatchNotices.tsx').then((part) => ({ default: part.BatchNotices })),
)

const root = createRootRouteWithContext<RouterContext>()({
  component: () => (
    <>
      <Shell />
      <Suspense>
        <BatchNotices />
      </Suspense>
    </>
  ),
  notFoundComponent: NotFound,
  async beforeLoad({ context, location }) {
    const session = await context.queries.ensureQueryData(sessionQuery)
    const door = doorFor(session)
    const to = location.href
    if (door === undefined) {
      if (OPEN.includes(location.pathname))
        throw redirect({ href: whereTo((location.search as { to?: unknown }).to), replace: true })
    } else if (location.pathname !== door) {
      throw redirect({
        to: door,
        replace: true,
        search: OPEN.includes(location.pathname) || to === '/' ? {} : { to },
      })
    }
  },
})

/** The page that someone must pass first; undefined for those who may go on. */
function doorFor({ actor, mustChangePassword, needsSetUp }: SessionState) {
  if (needsSetUp) return '/setup'
  if (!actor) return '/sign-in'
  return mustChangePassword ? '/password' : undefined
}

const searchTo = (search: Record<string, unknown>): { to?: string } =>
  typeof search.to === 'string' ? { to: search.to } : {}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // `error` is why the identity provider's answer let nobody in.
  validateSearch: (search: Record<string, unknown>): { to?: string; error?: string } => ({
    ...searchTo(search),
    ...(typeof search.error === 'string' && { error: search.error }),
  }),
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: searchTo,
  component: lazyRouteComponent(() => import('./sign-in/SetUpPage.tsx'), 'SetUpPage'),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  validateSearch: searchTo,
  component: lazyRouteComponent(() => import('./sign-in/PasswordPage.tsx'), 'PasswordPage'),
})

function readLibrarySearch(search: Record<string, unknown>): { q?: string; domain?: string } {
  return {
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...(typeof search.domain === 'string' && { domain: search.domain }),
  }
}

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
  validateSearch: (search: Record<string, unknown>): { draft?: string } =>
    typeof search.draft === 'string' && search.draft !== '' ? { draft: search.draft } : {},
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
  loader: ({ context }) => context.queries.ensureQueryData(formsQuery),
  component: lazyRouteComponent(() => import('./forms/create/CreateFormPage.tsx'), 'CreateFormPage'),
})

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  beforeLoad({ context, matches }) {
    if (matches.at(-1)?.pathname.replace(/\/$/, '') !== '/admin') return
    const [first] = ownAdminPages(context.queries.getQueryData(sessionQuery.queryKey)!)
    if (first) throw redirect({ to: first.to, replace: true })
  },
  component: lazyRouteComponent(() => import('./admin/AdminFrame.tsx'), 'AdminFrame'),
})

const posts = createRoute({
  getParentRoute: () => admin,
  path: '/posts',
  component: lazyRouteComponent(() => import('./admin/posts/PostsPage.tsx'), 'PostsPage'),
})

const access = createRoute({
  getParentRoute: () => admin,
  path: '/access',
  validateSearch: (search: Record<string, unknown>): { form?: string; domain?: string } => {
    if (typeof search.form === 'string' && search.form !== '') return { form: search.form }
    return typeof search.domain === 'string' && search.domain !== '' ? { domain: search.domain } : {}
  },
  loader: ({ context }) => context.queries.ensureQueryData(formsQuery),
  component: lazyRouteComponent(() => import('./admin/access/AccessPage.tsx'), 'AccessPage'),
})

const audit = createRoute({
  getParentRoute: () => admin,
  path: '/audit',
  validateSearch: readAuditSearch,
  loader: ({ context }) =>
    Promise.all([
      context.queries.ensureQueryData(auditPeopleQuery),
      context.queries.ensureQueryData(formsQuery),
    ]),
  component: lazyRouteComponent(() => import('./admin/audit/AuditPage.tsx'), 'AuditPage'),
})

const office = createRoute({
  getParentRoute: () => admin,
  path: '/office',
  component: lazyRouteComponent(() => import('./admin/office/OfficePage.tsx'), 'OfficePage'),
})

const backup = createRoute({
  getParentRoute: () => admin,
  path: '/backup',
  component: lazyRouteComponent(() => import('./admin/backup/BackupPage.tsx'), 'BackupPage'),
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

const people = createRoute({
  getParentRoute: () => admin,
  path: '/people',
  loader: ({ context }) => context.queries.ensureQueryData(peopleQuery),
  component: lazyRouteComponent(() => import('./admin/people/PeoplePage.tsx'), 'PeoplePage'),
})

const importPeople = createRoute({
  getParentRoute: () => admin,
  path: '/people/import',
  loader: ({ context }) => context.queries.ensureQueryData(peopleQuery),
  component: lazyRouteComponent(() => import('./admin/people/ImportPeoplePage.tsx'), 'ImportPeoplePage'),
})

const personRights = createRoute({
  getParentRoute: () => admin,
  path: '/people/$person',
  loader: ({ context }) =>
    Promise.all([context.queries.ensureQueryData(peopleQuery), context.queries.ensureQueryData(formsQuery)]),
  component: lazyRouteComponent(() => import('./admin/access/PersonRightsPage.tsx'), 'PersonRightsPage'),
})

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
})

const createReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/new',
  component: lazyRouteComponent(() => import('./reports/create/CreateReportPage.tsx'), 'CreateReportPage'),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportId',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./reports/ReportPage.tsx'), 'ReportPage'),
})

const schedules = createRoute({
  getParentRoute: () => root,
  path: '/reports/schedules',
  component: lazyRouteComponent(() => import('./reports/SchedulesPage.tsx'), 'SchedulesPage'),
})

const reportDesign = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportId/design',
  async loader({ context, params }) {
    const { reportQueries } = await import('./reports/report-queries.ts')
    if (!(await context.queries.fetchQuery(reportQueries.work(params.reportId)))) throw notFound()
  },
  component: lazyRouteComponent(() => import('./reports/design/ReportDesignPage.tsx'), 'ReportDesignPage'),
})

const reportVersions = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportId/versions',
  validateSearch: readVersionsSearch,
  component: lazyRouteComponent(
    () => import('./reports/versions/ReportVersionsPage.tsx'),
    'ReportVersionsPage',
  ),
})

const issued = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportId/issued',
  validateSearch: (search: Record<string, unknown>): { page?: number } =>
    Number.isInteger(search.page) && Number(search.page) > 1 ? { page: Number(search.page) } : {},
  component: lazyRouteComponent(() => import('./reports/IssuedPage.tsx'), 'IssuedPage'),
})

const issuedReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/issued/$issuedId',
  component: lazyRouteComponent(() => import('./reports/IssuedReportPage.tsx'), 'IssuedReportPage'),
})

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/dashboard',
  validateSearch: (search: Record<string, unknown>): { id?: string } =>
    typeof search.id === 'string' ? { id: search.id } : {},
  component: lazyRouteComponent(() => import('./dashboard/DashboardPage.tsx'), 'DashboardPage'),
})

const routeTree = root.addChildren([
  account,
  admin.addChildren([people, importPeople, personRights, posts, access, audit, office, backup]),
  signIn,
  setUp,
  password,
  home,
  library,
  fill,
  records,
  importRecords,
  find,
  record,
  edit,
  batches,
  adopt,
  design,
  versions,
  create,
  reports,
  createReport,
  reportDesign,
  reportVersions,
  report,
  issued,
  issuedReport,
  schedules,
  dashboard,
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
