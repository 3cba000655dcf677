/**
 * Sends the pages on the screen to the browser's print dialog, at the size of their paper. The rule is a sheet made by
 * script: the page's policy takes no style element.
 */
export function printPages({ width, height }: { width: number; height: number }): void {
  const rule = new CSSStyleSheet()
  rule.replaceSync(`@page { size: ${width}pt ${height}pt; margin: 0 }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule]
  const take = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rule)
  }
  addEventListener('afterprint', take, { once: true })
  print()
}
