import { problemOfEnded } from '../checks/check-ended.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import type { Acting, Services } from '../services.ts'
import { declineSeed } from './decline-seed.ts'
import { deleteDocument } from './delete-document.ts'
import { describeRoutes, type Described } from './describe-routes.ts'
import { discardDraft } from './discard-draft.ts'
import type { AnyStore } from './document-store.ts'
import { findDeletion } from './find-deletion.ts'
import { requireDraft } from './find-draft.ts'
import { requireSeed } from './get-seed.ts'
import { listVersions } from './list-versions.ts'
import { leaveOthers, meetOthers } from './meet-others.ts'
import { publishDocument, type Publication } from './publish-document.ts'
import { saveDraft } from './save-draft.ts'
import { setStanding } from './set-standing.ts'
import { findTakenOf, requireOwnNames } from './taken-names.ts'

export interface LibraryRouteOptions extends Pick<Described, 'id' | 'shape'> {
  /** Who may read a version, in place of admins alone. */
  requireReader?: (acting: Acting, id: string) => Promise<unknown>
}

/**
 * What whoever draws documents of a kind needs: checks, drafts, versions, publishing, what is shipped. Mounted where the
 * kind stands in the API, so that the typed client knows each kind's routes.
 */
export function libraryRoutes(
  services: Services,
  store: AnyStore,
  { requireReader, ...described }: LibraryRouteOptions = {},
) {
  const { kind } = store
  const routes = describeRoutes({ what: kind.what, hasReaders: requireReader !== undefined, ...described })
  return newRouter()
    .openapi(routes.check, async (context) => {
      const asks = acting(services, context)
      const document: unknown = context.req.valid('json')
      const faults = await kind.check(asks, document).catch(problemOfEnded)
      // Only a document without faults says for certain who it is.
      const taken = faults.length > 0 ? [] : await findTakenOf(services, store, document)
      return context.json({ problems: [...faults, ...taken] }, 200)
    })
    .openapi(routes.versions, async (context) =>
      context.json({ versions: await listVersions(services, { store, ...context.req.valid('param') }) }, 200),
    )
    .openapi(routes.version, async (context) => {
      const { id, version } = context.req.valid('param')
      await requireReader?.(acting(services, context), id)
      return context.json(await store.requireVersion(id, version), 200)
    })
    .openapi(routes.publish, async (context) => {
      const asks = acting(services, context)
      const { document, ...rest } = context.req.valid('json')
      const sound = await kind.requireSound(asks, document)
      const { id } = context.req.valid('param')
      const requireNames: Publication<unknown>['requireOwnNames'] = (db, before) =>
        requireOwnNames({ ...asks, db }, { kind, id, document: sound, before })
      const publication = { id, document: sound, ...given(rest), store, requireOwnNames: requireNames }
      return context.json(await publishDocument(asks, publication), 201)
    })
    .openapi(routes.draft, async (context) =>
      context.json(await requireDraft(services, { store, ...context.req.valid('param') }), 200),
    )
    .openapi(routes.saveDraft, async (context) => {
      const change = { ...context.req.valid('param'), ...context.req.valid('json') }
      return context.json(await saveDraft(acting(services, context), { store, ...change }), 200)
    })
    .openapi(routes.discardDraft, async (context) => {
      await discardDraft(acting(services, context), { store, ...context.req.valid('param') })
      return context.body(null, 204)
    })
    .openapi(routes.meet, async (context) => {
      const met = await meetOthers(acting(services, context), { store, ...context.req.valid('param') })
      return context.json(met, 200)
    })
    .openapi(routes.leave, async (context) => {
      await leaveOthers(acting(services, context), { store, ...context.req.valid('param') })
      return context.body(null, 204)
    })
    .openapi(routes.place, async (context) => {
      const placed = { store, ...context.req.valid('param'), ...context.req.valid('json') }
      return context.json(await setStanding(acting(services, context), placed), 200)
    })
    .openapi(routes.deletion, async (context) =>
      context.json(await findDeletion(services, { store, ...context.req.valid('param') }), 200),
    )
    .openapi(routes.delete, async (context) => {
      await deleteDocument(acting(services, context), { store, ...context.req.valid('param') })
      return context.body(null, 204)
    })
    .openapi(routes.seed, async (context) =>
      context.json(await requireSeed(services, { store, ...context.req.valid('param') }), 200),
    )
    .openapi(routes.decline, async (context) => {
      const declined = { store, ...context.req.valid('param'), ...context.req.valid('json') }
      return context.json(await declineSeed(acting(services, context), declined), 200)
    })
}
