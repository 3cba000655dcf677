/** The value of a property that an element has by itself or by a rule of its document; empty where none says it. */
export type StyleOf = (element: Element, property: string) => string

/**
 * Reads styles of a document that is never shown, so that the browser computes none of them. Spreadsheets write a class
 * for each look; rules later in the sheet are the nearer ones.
 */
export function readStyleOf(css: string): StyleOf {
  // Excel hides its rules from browsers of long ago.
  const rules = rulesOf(css.replaceAll(/<!--|-->/g, ''))
  const own = new Map<Element, CSSStyleDeclaration | undefined>()
  // Where the page allows no styles in elements, `element.style` is empty.
  const ownOf = (element: Element) => {
    if (!own.has(element)) own.set(element, rulesOf(`a{${element.getAttribute('style') ?? ''}}`)[0]?.style)
    return own.get(element)
  }
  return (element, property) => {
    const said = ownOf(element)?.getPropertyValue(property) ?? ''
    if (said !== '') return said
    const rule = rules.findLast(
      ({ style, selectorText }) =>
        style.getPropertyValue(property) !== '' && isMatched(element, selectorText),
    )
    return rule?.style.getPropertyValue(property) ?? ''
  }
}

function rulesOf(css: string): CSSStyleRule[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule)
}

/** Selectors that the browser does not know match nothing. */
function isMatched(element: Element, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}
