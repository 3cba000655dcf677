/**
 * Lets the head rows of a table that scrolls stick below each other, as tall as they are now; a label that spans the
 * rows of the list too goes with these. Says of its frame whether rows are numbered: `:has` would be asked again at
 * every key. Gives back how to stop.
 */
export function stackHeads(table: HTMLTableElement): () => void {
  const heads = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-head]')]
  const stack = () => {
    let height = 0
    for (const row of heads) {
      // Those of another list further down begin at the top again.
      if (!isHead(row.previousElementSibling)) height = 0
      row.style.setProperty('--pw-head-top', `${height}px`)
      const left = countHeads(row)
      for (const cell of row.cells) if (cell.rowSpan > left) cell.style.position = 'static'
      height += row.offsetHeight
    }
    table.parentElement?.style.setProperty('--pw-heads', `${height}px`)
  }
  stack()
  table.parentElement?.toggleAttribute('data-numbered', table.querySelector('tr[data-number]') !== null)
  const watcher = new ResizeObserver(stack)
  for (const row of heads) watcher.observe(row)
  return () => watcher.disconnect()
}

function isHead(row: Element | null): boolean {
  return row?.hasAttribute('data-head') ?? false
}

/** The head rows from this one on. */
function countHeads(row: Element): number {
  let count = 0
  for (let next: Element | null = row; isHead(next); next = next!.nextElementSibling) count++
  return count
}
