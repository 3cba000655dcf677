/** One sheet of a batch cannot be printed: trying again is no use. */
export class SheetFault extends Error {
  override name = 'SheetFault'
  /** The sheet's name in its batch. */
  readonly sheet: string

  constructor(sheet: string, { cause }: { cause: unknown }) {
    super(`The sheet ${sheet} cannot be printed.`, { cause })
    this.sheet = sheet
  }
}
