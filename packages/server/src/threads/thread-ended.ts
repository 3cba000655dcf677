/** A thread was ended over what it worked on. */
export abstract class ThreadEnded extends Error {}

/** It worked longer than it may. */
export class OutOfTime extends ThreadEnded {
  override name = 'OutOfTime'
  readonly seconds: number

  constructor(seconds: number) {
    super(`The thread was ended after ${seconds} seconds.`)
    this.seconds = seconds
  }
}

/** It took more memory than it may. */
export class OutOfMemory extends ThreadEnded {
  override name = 'OutOfMemory'

  constructor() {
    super('The thread was ended: it took more memory than it may.')
  }
}
