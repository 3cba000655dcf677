/** The command was called with arguments that it does not have, or that name nothing it can use. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}
