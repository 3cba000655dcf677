import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Invalid } from '../../packages/server/src/errors.ts'
import { DocumentStore } from '../../packages/server/src/library/document-store.ts'
import { keptTogether } from '../../packages/server/src/library/kept-in.ts'
import { adminsAlone, toldAs, type Kind } from '../../packages/server/src/library/kind.ts'
import { readingRoutes } from '../../packages/server/src/library/reading-routes.ts'
import { libraryRoutes } from '../../packages/server/src/library/routes.ts'
import { seedDocuments } from '../../packages/server/src/library/seed-documents.ts'
import type { Services } from '../../packages/server/src/services.ts'
import { databases, sender, startSuite, type Answer, type Send } from './server-suite.ts'

interface Recipe {
  id: string
  title: string
  steps: string[]
  isSecret?: boolean
}

/** A kind of which there are many, and some are read by everyone. */
const recipes: Kind<Recipe> = {
  what: 'recipe',
  kept: keptTogether('recipe'),
  told: toldAs('recipe'),
  idOf: ({ id }) => id,
  limits: () => [],
  check: (_, document) =>
    Promise.resolve(
      (document as Recipe).steps?.length > 0 ? [] : [{ path: '/steps', code: 'none', message: '没有步骤' }],
    ),
  async requireSound(acting, document) {
    const faults = await this.check(acting, document)
    if (faults.length > 0) throw new Invalid('The recipe has problems.', faults)
    return document as Recipe
  },
  summarize: ({ id, title }, version) => ({ id, title, version }),
  readRights: ({ actor }) =>
    Promise.resolve({ of: ({ isSecret }) => (isSecret && !actor.isAdmin ? undefined : { cook: true }) }),
  ships: {
    ending: '.recipe.json',
    prepareCheck: () => (text) => ({ document: JSON.parse(text) as Recipe, faults: [] }),
  },
}

/** A kind with one document, which admins alone see. */
const kitchen: Kind<Recipe> = {
  ...recipes,
  what: 'kitchen',
  kept: keptTogether('kitchen'),
  told: toldAs('kitchen'),
  only: 'kitchen',
  readRights: adminsAlone,
}

const soup: Recipe = { id: 'soup', title: '汤', steps: ['煮'] }
const secret: Recipe = { id: 'secret', title: '秘方', steps: ['不说'], isSecret: true }

describe.each(Object.entries(databases))('a third kind of document, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let cook: Send

  beforeAll(async () => {
    suite = await startSuite(open, {
      addRoutes(app, services) {
        for (const kind of [recipes, kitchen]) {
          const store = new DocumentStore(services.db, kind)
          app.route(`/api/${kind.what}s`, readingRoutes(services as Services, store))
          app.route(`/api/${kind.what}s`, libraryRoutes(services as Services, store))
        }
      },
    })
    cook = sender(suite.app, await suite.join({ username: 'cook' }))
  }, 120_000)
  afterAll(() => suite.database.close())

  test('is checked, kept as a draft, published in versions, told of and verified', async () => {
    const { send } = suite
    const faulty = { ...soup, steps: [] }
    expect((await send('POST', '/api/recipes/check', faulty)).body.problems).toMatchObject([{ code: 'none' }])
    const draft = { document: faulty, base: null, revision: 0 }
    expect((await send('PUT', '/api/recipes/soup/draft', draft)).body.revision).toBe(1)
    expect((await send('PUT', '/api/recipes/soup/draft', { ...draft, document: soup })).status).toBe(409)
    expect((await send('GET', '/api/recipes')).body).toMatchObject({
      documents: [],
      drafts: [{ id: 'soup' }],
    })
    expect((await send('POST', '/api/recipes/soup/versions', { document: faulty })).status).toBe(422)
    for (const [version, title] of [
      [1, '汤'],
      [2, '浓汤'],
    ] as const) {
      const published = await send('POST', '/api/recipes/soup/versions', {
        document: { ...soup, title },
        note: title,
      })
      expect(published.body).toMatchObject({ id: 'soup', version, document: { title } })
    }
    expect((await send('POST', '/api/recipes/soup/versions', { document: soup, base: 1 })).status).toBe(409)
    expect((await send('GET', '/api/recipes/soup/versions/1')).body).toMatchObject({ document: soup })
    const { versions } = (await send('GET', '/api/recipes/soup/versions')).body
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [2, '浓汤'],
      [1, '汤'],
    ])
    const told = (await send('GET', '/api/audit?action=document.published')).body['entries'] as Answer[]
    expect(told.map(({ details }) => details)).toMatchObject([
      { kind: 'recipe', document: 'soup', version: 2 },
      { kind: 'recipe', document: 'soup', version: 1 },
    ])
    expect((await send('GET', '/api/audit/verify')).body['breaks']).toEqual([])
    const { execute } = suite.database
    const forged = "update document_versions set hash = 'x' where kind = 'recipe' and version = 1"
    await expect(execute(forged)).rejects.toThrow()
    await execute(`alter table document_versions disable trigger all; ${forged}`)
    expect((await send('GET', '/api/audit/verify')).body['breaks']).toMatchObject([
      { says: expect.stringContaining('version 1 of the recipe soup') },
    ])
  })

  test('is read by whom its rights let, and drawn by admins', async () => {
    await suite.send('POST', '/api/recipes/secret/versions', { document: secret })
    expect((await cook('GET', '/api/recipes?search=浓')).body['documents']).toMatchObject([
      {
        id: 'soup',
        version: 2,
        hasDraft: true,
        newerSeed: false,
        standing: 'listed',
        rights: { cook: true },
      },
    ])
    expect((await cook('GET', '/api/recipes/soup')).body).toMatchObject({ version: 2, mine: { cook: true } })
    expect((await cook('GET', '/api/recipes/secret')).status).toBe(403)
    for (const path of ['draft', 'versions', 'versions/1', 'seed'])
      expect((await cook('GET', `/api/recipes/soup/${path}`)).status).toBe(403)
    expect((await cook('POST', '/api/recipes/soup/versions', { document: soup })).status).toBe(403)
  })

  test('comes with the product, is customised, and its newer one offered', async () => {
    const ship = (title: string) =>
      seedDocuments(suite.database.db, recipes, {
        files: [{ path: 'rice.recipe.json', text: JSON.stringify({ ...soup, id: 'rice', title }) }],
        now: new Date(),
        warn: (message) => expect.fail(message),
      })
    await ship('饭')
    await suite.send('POST', '/api/recipes/rice/versions', {
      document: { ...soup, id: 'rice', title: '我们的饭' },
    })
    await ship('新饭')
    const { body: seed } = await suite.send('GET', '/api/recipes/rice/seed')
    expect(seed).toMatchObject({ document: { title: '新饭' }, differs: true, isNewer: true })
    const declined = await suite.send('POST', '/api/recipes/rice/seed/decline', { hash: seed['hash'] })
    expect(declined.body).toMatchObject({ isNewer: false })
    expect((await suite.send('GET', '/api/recipes/rice')).body).toMatchObject({ version: 2 })
  })

  test('may have one document, which is the admins’', async () => {
    const { send } = suite
    expect((await send('GET', '/api/kitchens/kitchen')).status).toBe(404)
    expect((await send('POST', '/api/kitchens/soup/versions', { document: soup })).status).toBe(404)
    expect(
      (await send('PUT', '/api/kitchens/soup/draft', { document: soup, base: null, revision: 0 })).status,
    ).toBe(404)
    const document = { ...soup, id: 'kitchen' }
    expect((await send('POST', '/api/kitchens/kitchen/versions', { document })).status).toBe(201)
    // Kinds in one table know nothing of each other.
    const ids = (await send('GET', '/api/kitchens')).body['documents'] as Answer[]
    expect(ids.map(({ id }) => id)).toEqual(['kitchen'])
    expect((await cook('GET', '/api/kitchens')).body['documents']).toEqual([])
    expect((await cook('GET', '/api/kitchens/kitchen')).status).toBe(403)
  })
})
