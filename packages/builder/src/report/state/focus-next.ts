/** Hands the focus on, once what is about to be drawn is there: what had it goes away. */
export function focusNext(find: () => HTMLElement | null | undefined) {
  requestAnimationFrame(() => find()?.focus())
}
