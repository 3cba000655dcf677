/** The command was called with arguments that it does not have. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}
