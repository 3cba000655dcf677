import type { TemplatePart } from '@paperwright/runtime/kit'

/** The words of parts: the reverse of the runtime's `parseTemplate`. */
export function writeTemplate(parts: readonly TemplatePart[]): string {
  return parts
    .map((part) => (part.kind === 'text' ? literal(part.text) : `{${part.pointer.slice(1)}}`))
    .join('')
}

/** Words that print as they are: braces doubled. */
export function literal(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}')
}
