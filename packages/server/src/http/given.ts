/** Optional members that were sent, without those that were not: what a verb takes leaves out what is not given. */
export function given<Sent extends object>(
  sent: Sent,
): { [Name in keyof Sent]: Exclude<Sent[Name], undefined> } {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Sent]: Exclude<Sent[Name], undefined>
  }
}
