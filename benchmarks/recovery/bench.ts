import { setTimeout as pause } from 'node:timers/promises'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { newDatabase } from '../../tests/support/new-database.ts'
import { startPostgres } from '../../tests/support/postgres.ts'

const ROUNDS = 5
/** More than there are connections. */
const AT_ONCE = 24
/** Milliseconds that are looked at together. */
const SLICE = 100
/** Milliseconds before a crash from which the speed is known, and after it until which it must be back. */
const [BEFORE, AFTER] = [2000, 20_000]

/**
 * How soon inserts are as fast as before, when PostgreSQL is broken off under them and has started again: milliseconds from
 * its first answer to the end of the first tenth of a second with nine tenths of the speed before.
 */
export async function run(): Promise<void> {
  const server = await startPostgres([])
  const database = await openPostgres(await newDatabase(server.url))
  await database.execute('create table bare (id bigint generated always as identity primary key, said text)')
  const over = new AbortController()
  const moments: number[] = []
  const work = async () => {
    while (!over.signal.aborted)
      await database.execute('insert into bare (said) values ($1)', ['x'.repeat(500)]).then(
        () => moments.push(performance.now()),
        () => pause(20),
      )
  }
  const working = Promise.all(Array.from({ length: AT_ONCE }, work))
  const between = (from: number, to: number) => moments.filter((at) => at > from && at <= to).length
  const rows = []
  for (let round = 1; round <= ROUNDS; round++) {
    await pause(BEFORE)
    const broken = performance.now()
    const before = (between(broken - BEFORE, broken) * SLICE) / BEFORE
    await server.crash()
    const gone = performance.now()
    await server.startAgain()
    while (between(gone, Infinity) === 0) await pause(5)
    const first = moments.find((at) => at > gone)!
    let full = first
    while (full - first < AFTER) {
      await pause(Math.max(0, full + SLICE - performance.now()))
      full += SLICE / 10
      if (between(full - SLICE, full) >= before * 0.9) break
    }
    rows.push({
      round,
      'per second before': Math.round((before * 1000) / SLICE),
      'ms without an answer': Math.round(first - broken),
      'ms to full speed': Math.round(full - first),
    })
  }
  over.abort()
  await working
  await database.close()
  await server.stop()
  console.table(rows)
}

if (import.meta.filename === process.argv[1]) await run()
