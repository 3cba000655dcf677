import { walkFields, type Form } from '@paperwright/runtime'
import { fieldShape, lineKeys, slotShape } from './shapes.ts'
import { each, wordsIn, type PlacedWord, type Shape } from './words-in.ts'

const cell: Shape = {
  keys: { text: 'words', prose: 'words', diagonal: each('words'), cells: { each: () => cell } },
}

const row: Shape = { keys: { cells: each(cell), more: 'words', rows: { each: () => row } } }

const form: Shape = {
  keys: {
    title: 'words',
    properties: each(fieldShape),
    $defs: each(fieldShape),
    'x-signatures': each(slotShape),
    'x-paper': { keys: { blocks: each({ keys: { ...lineKeys, rows: each(row) } }) } },
  },
}

const own: Shape = { keys: { ...(fieldShape as { keys: object }).keys, properties: { keys: {} } } }

/** Every word that the form prints or says, where it stands: titles, hints, options, units, checks, slots, the sheet. */
export function listFormWords(document: Form): PlacedWord[] {
  // What a definition says is not said where each field that reads it says something else.
  const said = new Set(
    document.$defs
      ? walkFields(document).flatMap(({ schema }) => wordsIn(schema, own).map(({ text }) => text))
      : [],
  )
  return wordsIn(document, form).filter(({ at, text }) => !at.startsWith('/$defs/') || said.has(text))
}
