/** Sends the pages on the screen to the browser's print dialog, at the size of their paper. */
export function printPages({ width, height }: { width: number; height: number }): void {
  const rule = document.createElement('style')
  rule.textContent = `@page { size: ${width}pt ${height}pt; margin: 0 }`
  document.head.append(rule)
  addEventListener('afterprint', () => rule.remove(), { once: true })
  print()
}
