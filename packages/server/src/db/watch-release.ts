import type { OpenDatabase } from './database.ts'
import { newestKnown, readRelease } from './store-release.ts'

/** Milliseconds between looks. */
const EVERY = 10_000

/** Tells once when another process, of a newer release, has changed the tables under this one. */
export function watchRelease(
  { execute }: Pick<OpenDatabase, 'execute'>,
  { onNewer, everyMs = EVERY }: { onNewer: (program: string | null) => void; everyMs?: number },
): { stop(): void } {
  const look = async () => {
    const { migration, program } = await readRelease((text) => execute(text, []))
    if (migration <= (await newestKnown())) return
    clearInterval(looking)
    onNewer(program)
  }
  // A database that is away is asked again.
  const looking = setInterval(() => void look().catch(() => {}), everyMs)
  return { stop: () => clearInterval(looking) }
}
