import type { OpenDatabase } from './database.ts'

/** PostgreSQL where there is a URL, else the embedded database in a folder. Each pulls in a client of its own: only the one in use is loaded. */
export async function openDatabase(url: string | undefined, data: string): Promise<OpenDatabase> {
  if (url) return (await import('./open-postgres.ts')).openPostgres(url)
  return (await import('./open-pglite.ts')).openPglite(data)
}
