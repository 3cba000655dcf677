import { walkFields, type Form, type Sheet } from '@paperwright/runtime'
import { parseTemplate, readOptions } from '@paperwright/runtime/kit'

/**
 * The words of other languages follow a printed word that changed, unless the old word still stands elsewhere or the
 * new one has words of its own.
 */
export function moveTranslation(form: Form, from: string, to: string): Form {
  const { words } = form['x-form']
  if (!words || from === to || printedWords(form).has(from)) return form
  const moved = Object.fromEntries(
    Object.entries(words).map(([language, known]) => [
      language,
      Object.fromEntries(
        Object.entries(known).flatMap(([word, said]): [string, string][] => {
          if (word !== from) return [[word, said]]
          return to === '' || Object.hasOwn(known, to) ? [] : [[to, said]]
        }),
      ),
    ]),
  )
  return { ...form, 'x-form': { ...form['x-form'], words: moved } }
}

/** Every word that the form prints or says: titles, options, units, checks, labels, words of the sheet. */
export function printedWords(form: Form): Set<string> {
  const found = new Set<string>([form.title])
  const add = (word: string | undefined) => word !== undefined && word !== '' && found.add(word)
  for (const { schema } of walkFields(form)) {
    add(schema.title)
    add(schema['x-unit'])
    add(schema['x-say'])
    for (const { say } of schema['x-check'] ?? []) add(say)
    for (const { title, blank } of readOptions(schema)) {
      add(title)
      add(blank?.text)
    }
  }
  for (const { label, date } of form['x-signatures'] ?? []) {
    add(label)
    if (typeof date === 'string') add(date)
  }
  for (const word of sheetWords(form['x-paper'])) add(word)
  return found
}

/** The words that the sheet itself holds, those around fields with the fields in them. */
export function sheetWords(sheet: Sheet): Set<string> {
  const found = new Set<string>()
  addSheetWords(sheet, (word) => found.add(word))
  return found
}

/** Keys of the sheet that hold words; everything else names fields or measures. */
const WORD_KEYS = new Set(['text', 'left', 'center', 'right', 'prose', 'more'])

function addSheetWords(node: unknown, add: (word: string) => void): void {
  if (Array.isArray(node)) for (const one of node) addSheetWords(one, add)
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'diagonal' && Array.isArray(value)) for (const word of value) add(String(word))
      else if (typeof value === 'string' && WORD_KEYS.has(key)) add(value)
      else addSheetWords(value, add)
    }
  }
}

/** True where a printed word needs a translation: it holds a Chinese character outside of its fields. */
export function needsTranslation(word: string): boolean {
  return parseTemplate(word).some((part) => part.kind === 'text' && /\p{Script=Han}/u.test(part.text))
}
