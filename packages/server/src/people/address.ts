/** Where people without an address of their own get theirs, since each account has one: nothing is ever sent there. */
const NOWHERE = '@people.invalid'

/** What stands in place of the address of someone who has none. */
export function noAddress(id: string): string {
  return `${id}${NOWHERE}`
}

/** Someone's own address; null where they have none. */
export function ownAddress(email: string): string | null {
  return email.endsWith(NOWHERE) ? null : email
}
