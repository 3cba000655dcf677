import type { KeptTexts } from './kept-context.ts'

/**
 * One of several entries goes, whose settings are called `of 0`, `of 1 part` …: what waits in it goes too, and what
 * waits in those behind it moves up with them.
 */
export function moveUp(
  { kept, keep, letGo }: KeptTexts,
  { at, of, from }: { at: string | undefined; of: string; from: number },
): void {
  for (const text of kept) {
    const [, index, rest = ''] =
      text.at === at ? (new RegExp(`^${of} (\\d+)( .*)?$`).exec(text.key) ?? []) : []
    if (index === undefined || Number(index) < from) continue
    letGo(text)
    if (Number(index) > from) keep({ ...text, key: `${of} ${Number(index) - 1}${rest}` })
  }
}
