import { FairLine } from '../limits/fair-line.ts'
import { CHECK_WORKER } from '../program-files.ts'
import { ThreadEnded } from '../threads/thread-ended.ts'
import { ThreadPool } from '../threads/thread-pool.ts'
import type { ThreadOptions } from '../threads/work-thread.ts'
import { CheckEnded } from './check-ended.ts'
import type { CheckRequest } from './check-worker.ts'
import type { CheckInput, CheckName, CheckResult } from './check-work.ts'
import type { DocumentChecks } from './document-checks.ts'

/** Seconds that one check may take. The largest document within its limits takes two or three. */
const LONGEST = 10
const MEMORY = 512
/** Checks of one person that wait. */
const MOST_WAITING = 20

/** Checks in one worker thread: started with the first, kept, and replaced where one was ended. */
export class ThreadChecks implements DocumentChecks {
  private readonly pool: ThreadPool<CheckRequest, unknown>
  private readonly line = new FairLine({ atOnce: 1, each: 1, waiting: MOST_WAITING })

  /** `program`: that of the thread, where it is not the checking worker. */
  constructor({
    seconds = LONGEST,
    program = CHECK_WORKER,
    fieldTypes,
  }: Partial<Pick<ThreadOptions, 'seconds' | 'program' | 'fieldTypes'>> = {}) {
    this.pool = new ThreadPool({ threads: 1, program, seconds, megabytes: MEMORY, fieldTypes })
  }

  async ask<Name extends CheckName>(
    name: Name,
    input: CheckInput<Name>,
    who: string,
  ): Promise<CheckResult<Name>> {
    try {
      return (await this.line.run(who, () =>
        this.pool.run({ name, input } as CheckRequest),
      )) as CheckResult<Name>
    } catch (error) {
      throw error instanceof ThreadEnded ? new CheckEnded(error) : error
    }
  }

  close(): Promise<void> {
    return this.pool.close()
  }
}
