import type { CellMatter } from '@paperwright/runtime/report-paper'

/** The words of a cell; of a head that is cut by diagonals, all of them. */
export function cellText({ content, diagonal }: CellMatter): string {
  if (diagonal) return diagonal.join('＼')
  return content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
}
