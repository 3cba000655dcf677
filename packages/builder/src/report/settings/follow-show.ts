import type { Measure } from '@paperwright/runtime/report'

type Shows = Readonly<Record<string, string>>

/**
 * What a value is called when another thing is shown of it: 数量 becomes 数量占比. `usual` is what it is called of itself.
 * One that somebody named keeps its name.
 */
export function followShow(
  { title, show }: Pick<Measure, 'title' | 'show'>,
  next: string | undefined,
  { usual, shown }: { usual: string; shown: Shows },
): string {
  const called = usual + wordsOf(show, shown)
  const rest = title.startsWith(called) ? title.slice(called.length) : undefined
  // Of several that are called alike, the later ones have a number.
  if (rest === undefined || !/^( \d+)?$/.test(rest)) return title
  return usual + wordsOf(next, shown) + rest
}

function wordsOf(show: string | undefined, shown: Shows): string {
  return show === undefined ? '' : (shown[show] ?? '')
}
