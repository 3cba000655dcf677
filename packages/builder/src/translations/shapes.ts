import { each, type Shape } from './words-in.ts'

/** Where fields, slots and lines of the sheet hold words, in forms and reports alike. */

const option: Shape = { keys: { title: 'words', 'x-blank': { keys: { text: 'words' } } } }

export const fieldShape: Shape = {
  keys: {
    title: 'words',
    description: 'words',
    'x-unit': 'words',
    'x-say': 'words',
    'x-check': each({ keys: { say: 'words' } }),
    oneOf: each(option),
    enum: each('words'),
    properties: { each: () => fieldShape },
    get items() {
      return fieldShape
    },
  },
}

export const slotShape: Shape = { keys: { label: 'words', date: 'words' } }

/** The words of blocks that are no tables. */
export const lineKeys: Readonly<Record<string, Shape>> = {
  text: 'words',
  left: 'words',
  center: 'words',
  right: 'words',
}
