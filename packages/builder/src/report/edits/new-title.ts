/** A title that nothing has yet: the wish, or it with a number. */
export function newTitle(wish: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const title = count === 1 ? wish : `${wish} ${count}`
    if (!taken.includes(title)) return title
  }
}
