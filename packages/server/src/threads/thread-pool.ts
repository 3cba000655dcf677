import { WorkThread, type ThreadOptions } from './work-thread.ts'

interface Task<Request, Answer> {
  request: Request
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** What must be done by the thread that holds what came before. */
interface PinnedTask<Request, Answer> extends Task<Request, Answer> {
  thread: WorkThread<Request, Answer>
}

/**
 * Worker threads that do the same kind of work, each started when it is first needed and replaced when it breaks down or
 * was ended. What is pinned to a thread waits until nobody else asks for something.
 */
export class ThreadPool<Request, Answer> {
  private readonly slots: (WorkThread<Request, Answer> | undefined)[]
  private readonly options: ThreadOptions
  private readonly shared: Task<Request, Answer>[] = []
  private pinned: PinnedTask<Request, Answer>[] = []
  private isClosed = false

  constructor({ threads, ...options }: ThreadOptions & { threads: number }) {
    this.slots = Array.from({ length: threads })
    this.options = options
  }

  /** Done by any of the threads. Rejects with `ThreadEnded` where it takes too much, with what it broke down of else. */
  run(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.requireOpen()
      this.shared.push({ request, resolve, reject })
      this.handOut()
    })
  }

  /** Done by this thread, after what others ask for. */
  runOn(thread: WorkThread<Request, Answer>, request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.requireOpen()
      if (thread.failure) throw thread.failure
      this.pinned.push({ thread, request, resolve, reject })
      this.handOut()
    })
  }

  /** Forgets pinned tasks that wait: nobody waits for their answers. */
  forget(isForgotten: (request: Request) => boolean): void {
    this.pinned = this.pinned.filter(({ request }) => !isForgotten(request))
  }

  /** The thread at a place of the pool, from 0 or, below 0, from the end; started where it is not there. */
  thread(place: number): WorkThread<Request, Answer> {
    this.requireOpen()
    const index = place < 0 ? this.slots.length + place : place
    return (this.slots[index] ??= this.start(index))
  }

  /** Lets running requests end, then stops. */
  async close(): Promise<void> {
    this.isClosed = true
    const isBusy = () => this.shared.length > 0 || this.slots.some((thread) => thread?.isBusy)
    while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 20))
    await Promise.all(this.slots.map((thread) => thread?.stop()))
  }

  /** Gives every idle thread something to do. */
  private handOut() {
    for (const thread of this.slots) {
      if (!thread?.isIdle) continue
      const task = this.shared.shift() ?? this.takePinned(thread)
      if (task) thread.run(task.request).then(task.resolve, task.reject)
    }
    // Whoever is ready first takes what waits.
    const missing = this.slots.indexOf(undefined)
    const isStarting = this.slots.some((thread) => thread?.isStarting)
    if (this.shared.length > 0 && missing >= 0 && !isStarting) this.slots[missing] = this.start(missing)
  }

  private takePinned(thread: WorkThread<Request, Answer>): Task<Request, Answer> | undefined {
    const index = this.pinned.findIndex((task) => task.thread === thread)
    return index < 0 ? undefined : this.pinned.splice(index, 1)[0]
  }

  private start(index: number): WorkThread<Request, Answer> {
    const thread: WorkThread<Request, Answer> = new WorkThread(this.options, {
      onIdle: () => this.handOut(),
      onFailure: (failure) => this.replace(thread, index, failure),
    })
    return thread
  }

  private replace(thread: WorkThread<Request, Answer>, index: number, failure: Error) {
    this.slots[index] = undefined
    const lost: Task<Request, Answer>[] = this.pinned.filter((task) => task.thread === thread)
    this.pinned = this.pinned.filter((task) => task.thread !== thread)
    // One that never started will not do better when it is started again.
    if (thread.isStarting) lost.push(...this.shared.splice(0))
    for (const { reject } of lost) reject(failure)
    this.handOut()
  }

  private requireOpen() {
    if (this.isClosed) throw new Error('The threads are closed.')
  }
}
