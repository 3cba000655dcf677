/** A wait that can be cut short; one that is cut short before it begins does not begin. */
export class Pause {
  private wakeUp: (() => void) | undefined
  private isEnded = false

  /** Only one at a time. */
  async wait(ms: number): Promise<void> {
    if (!this.isEnded)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    this.isEnded = false
    this.wakeUp = undefined
  }

  end(): void {
    this.isEnded = true
    this.wakeUp?.()
  }
}
