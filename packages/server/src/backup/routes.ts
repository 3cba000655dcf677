import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { dayText } from '@paperwright/runtime/kit'
import { appendAudit } from '../audit/append-audit.ts'
import { Conflict } from '../errors.ts'
import { newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import { refusals } from '../http/schemas.ts'
import { officeTime } from '../office/office.ts'
import type { Services } from '../services.ts'
import type { LiveBackup } from './live-backup.ts'

const get = createRoute({
  method: 'get',
  path: '/backup',
  summary: 'Everything that the embedded database and its folder hold, for `paperwright restore`',
  middleware: adminsOnly,
  responses: {
    200: {
      description: 'The archive, with the secret of the server: keep it as you keep passwords',
      content: { 'application/gzip': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...refusals(401, 403, 409),
  },
})

export function backupRoutes({ db, clock, office }: Services, backup: LiveBackup | undefined) {
  return newRouter().openapi(get, async (context) => {
    if (!backup)
      throw new Conflict(
        'The database is PostgreSQL. Back it up with pg_dump, and back up the files separately.',
        {
          code: 'not-embedded',
        },
      )
    // Nobody would read what it makes.
    if (context.req.method === 'HEAD') return context.body(null, 200)
    const archive = await backup.make()
    try {
      // It leaves the house with all that is in it: that is known before.
      await appendAudit(db, { action: 'backup.made', actor: context.get('actor'), at: clock() })
    } catch (error) {
      archive.destroy()
      throw error
    }
    const day = dayText(await officeTime({ office, clock }))
    return context.body(Readable.toWeb(archive) as ReadableStream, 200, {
      'Content-Type': 'application/gzip',
      'Content-Disposition': `attachment; filename="paperwright-${day}.tar.gz"`,
      'Cache-Control': 'no-store',
    })
  })
}
