/** A piece of words with fields in them. */
export type TemplatePart = { kind: 'text'; text: string } | { kind: 'field'; pointer: string }

/**
 * Splits words such as `年度：{year}` into plain text and fields (`{year}` gives the pointer `/year`).
 * A doubled brace is a literal one; a brace without its partner stays text.
 */
export function parseTemplate(words: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  for (const [token, field] of words.matchAll(/\{\{|\}\}|\{([^{}]+)\}|[^{}]+|[{}]/g)) {
    if (field !== undefined) parts.push({ kind: 'field', pointer: `/${field}` })
    else appendText(parts, token === '{{' ? '{' : token === '}}' ? '}' : token)
  }
  return parts
}

function appendText(parts: TemplatePart[], text: string) {
  const last = parts.at(-1)
  if (last?.kind === 'text') last.text += text
  else parts.push({ kind: 'text', text })
}
