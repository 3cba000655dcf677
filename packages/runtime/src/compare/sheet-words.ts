import type { Form } from '../form/form.ts'
import { parseTemplate } from '../form/words-template.ts'
import type { FormChange } from './form-change.ts'

/** The words of the sheet that came or went; words in another place are no change of words. */
export function compareWords(before: Form, after: Form): FormChange[] {
  const then = new Set(listWords(before['x-paper'].blocks))
  const now = new Set(listWords(after['x-paper'].blocks))
  return [
    ...[...then]
      .filter((words) => !now.has(words))
      .map((words): FormChange => ({ kind: 'wordsRemoved', words })),
    ...[...now]
      .filter((words) => !then.has(words))
      .map((words): FormChange => ({ kind: 'wordsAdded', words })),
  ]
}

/** The keys of a sheet that hold words, with fields in them or not. */
export const WORD_KEYS: ReadonlySet<string> = new Set([
  'text',
  'left',
  'center',
  'right',
  'prose',
  'more',
  'diagonal',
])

/** All words below a node of the sheet that belong to no field, in their order. */
export function listWords(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(listWords)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (!WORD_KEYS.has(key)) return listWords(value)
    const words = plainWords(value)
    return words === '' ? [] : [words]
  })
}

/** Words with a line for each field in them; the words of a diagonal head as one. */
function plainWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(' / ')
  if (typeof value !== 'string') return ''
  return parseTemplate(value)
    .map((part) => (part.kind === 'text' ? part.text : '＿'))
    .join('')
    .trim()
}
