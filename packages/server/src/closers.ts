/** What ends what was opened, the last opened first, once. */
export class Closers {
  private readonly closers: (() => unknown)[] = []
  private closed: Promise<void> | undefined

  add(close: () => unknown): void {
    this.closers.push(close)
  }

  close(): Promise<void> {
    return (this.closed ??= this.closeAll())
  }

  private async closeAll(): Promise<void> {
    for (const close of this.closers.toReversed()) await close()
  }
}
