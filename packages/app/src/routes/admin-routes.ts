import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { auditPeopleQuery } from '../api/audit.ts'
import { peopleQuery } from '../api/people.ts'
import { ownAdminPages } from '../shell/admin-pages.ts'
import { readAuditSearch } from '../admin/audit/audit-search.ts'
import { sessionQuery } from '../api/session.ts'
import { formsQuery } from '../desk/form-queries.ts'
import { root } from './root-route.tsx'

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  beforeLoad({ context, matches }) {
    if (matches.at(-1)?.pathname.replace(/\/$/, '') !== '/admin') return
    const [first] = ownAdminPages(context.queries.getQueryData(sessionQuery.queryKey)!)
    if (first) throw redirect({ to: first.to, replace: true })
  },
  component: lazyRouteComponent(() => import('../admin/AdminFrame.tsx'), 'AdminFrame'),
})

const people = createRoute({
  getParentRoute: () => admin,
  path: '/people',
  loader: ({ context }) => context.queries.ensureQueryData(peopleQuery),
  component: lazyRouteComponent(() => import('../admin/people/PeoplePage.tsx'), 'PeoplePage'),
})

const importPeople = createRoute({
  getParentRoute: () => admin,
  path: '/people/import',
  loader: ({ context }) => context.queries.ensureQueryData(peopleQuery),
  component: lazyRouteComponent(() => import('../admin/people/ImportPeoplePage.tsx'), 'ImportPeoplePage'),
})

const personRights = createRoute({
  getParentRoute: () => admin,
  path: '/people/$person',
  loader: ({ context }) =>
    Promise.all([context.queries.ensureQueryData(peopleQuery), context.queries.ensureQueryData(formsQuery)]),
  component: lazyRouteComponent(() => import('../admin/access/PersonRightsPage.tsx'), 'PersonRightsPage'),
})

const posts = createRoute({
  getParentRoute: () => admin,
  path: '/posts',
  component: lazyRouteComponent(() => import('../admin/posts/PostsPage.tsx'), 'PostsPage'),
})

const access = createRoute({
  getParentRoute: () => admin,
  path: '/access',
  validateSearch: (search: Record<string, unknown>): { form?: string; domain?: string } => {
    if (typeof search.form === 'string' && search.form !== '') return { form: search.form }
    return typeof search.domain === 'string' && search.domain !== '' ? { domain: search.domain } : {}
  },
  loader: ({ context }) => context.queries.ensureQueryData(formsQuery),
  component: lazyRouteComponent(() => import('../admin/access/AccessPage.tsx'), 'AccessPage'),
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
  component: lazyRouteComponent(() => import('../admin/audit/AuditPage.tsx'), 'AuditPage'),
})

const office = createRoute({
  getParentRoute: () => admin,
  path: '/office',
  component: lazyRouteComponent(() => import('../admin/office/OfficePage.tsx'), 'OfficePage'),
})

const channels = createRoute({
  getParentRoute: () => admin,
  path: '/channels',
  component: lazyRouteComponent(() => import('../admin/channels/ChannelsPage.tsx'), 'ChannelsPage'),
})

const backup = createRoute({
  getParentRoute: () => admin,
  path: '/backup',
  component: lazyRouteComponent(() => import('../admin/backup/BackupPage.tsx'), 'BackupPage'),
})

export const adminRoutes = admin.addChildren([
  people,
  importPeople,
  personRights,
  posts,
  access,
  audit,
  office,
  channels,
  backup,
])
