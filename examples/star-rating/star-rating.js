// @ts-check
/**
 * A field type of an office's own: so many stars out of five. One file that imports nothing: the server, its threads, the
 * page and its workers load it as it is.
 *
 * @import { FieldType, JsonSchema } from '@paperwright/runtime'
 * @import { FieldInput, FieldInputProps, MakeInputs } from '@paperwright/runtime/screen'
 */

/**
 * What `parse` gives back for a text that says nothing of stars: the same symbol in every program.
 *
 * @type {typeof import('@paperwright/runtime').unreadable}
 */
const unreadable = /** @type {never} */ (Symbol.for('paperwright.unreadable'))

/** @type {FieldType} */
const stars = {
  name: 'stars',
  newSchema: { type: 'integer', 'x-field': 'stars', minimum: 1, maximum: 5 },
  settings: {
    properties: {
      type: { const: 'integer' },
      minimum: { const: 1 },
      maximum: { type: 'integer', minimum: 2, maximum: 10 },
    },
    required: ['type', 'minimum', 'maximum'],
  },
  fits: () => 0,
  parse(typed) {
    const text = typed.normalize('NFKC').trim()
    if (!text) return undefined
    if (/^★+☆*$/.test(text)) return text.split('★').length - 1
    const [, figure] = /^(\d{1,2}) ?(?:颗?星|stars?)?$/i.exec(text) ?? []
    return figure === undefined ? unreadable : Number(figure)
  },
  format: (value, { schema }) => written(value, schema),
  paper(value, { schema, inWords }) {
    // On a blank sheet they stand apart, to be circled with a pen.
    if (value === undefined || value === null)
      return [{ kind: 'text', text: Array.from({ length: mostOf(schema) }, () => '☆').join(' ') }]
    const text = written(value, schema)
    if (inWords) return [{ kind: 'blank', width: mostOf(schema), ...(text && { text }) }]
    return text ? [{ kind: 'text', text }] : []
  },
  sample: ({ schema }) => Math.min(4, mostOf(schema)),
  words: {
    zh: { name: '星级', hint: '如 4 或 ★★★★', settings: { maximum: '最多几颗星' } },
    en: { name: 'Stars', hint: 'such as 4 or ★★★★', settings: { maximum: 'Most stars' } },
  },
  isNumeric: true,
  wordsNumbers: true,
  decimals: () => 0,
}

export const fieldTypes = [stars]

/** @param {JsonSchema} schema */
function mostOf({ maximum = 5 }) {
  return maximum
}

/**
 * Stars, or whatever else stands in an older record, or comes of an average.
 *
 * @param {unknown} value
 * @param {JsonSchema} schema
 */
function written(value, schema) {
  const most = mostOf(schema)
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most)
    return '★'.repeat(value) + '☆'.repeat(most - value)
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * The input on the screen: as many radio buttons as stars, reached by one Tab, moved through with the arrow keys. It is
 * handed the page's own React, so that there is no second one.
 *
 * @type {MakeInputs}
 */
export function makeInputs({ React }) {
  const h = React.createElement
  // A finger needs 44 pixels; the page's policy lets in no style sheet but its own, so that the program asks.
  const room = globalThis.matchMedia?.('(pointer: coarse)').matches ? '44px' : '1.5em'
  /** @type {FieldInput} */
  const StarsInput = ({ id, field, value, text, readOnly, required, invalid, describedBy, naming, pick }) => {
    const [focused, setFocused] = React.useState(0)
    const given = typeof value === 'number' ? value : 0
    const most = mostOf(field.schema)
    const say = (/** @type {number} */ count) =>
      field.locale === 'zh' ? `${count} 星` : count === 1 ? '1 star' : `${count} stars`
    return h(
      'span',
      {
        id,
        role: 'radiogroup',
        tabIndex: -1,
        style: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center' },
        'aria-required': required || undefined,
        'aria-invalid': invalid || undefined,
        'aria-describedby': describedBy,
        ...naming,
      },
      // What was pasted and says nothing of stars, or more than there are.
      (text !== '' && given === 0) || given > most ? h('span', { className: 'pw-unread' }, text) : null,
      Array.from({ length: most }, (_, index) => index + 1).map((count) =>
        h(
          'label',
          {
            key: count,
            style: {
              position: 'relative',
              minWidth: room,
              textAlign: 'center',
              fontSize: '1.25em',
              lineHeight: room,
              cursor: readOnly ? 'default' : 'pointer',
              borderRadius: 4,
              outline: focused === count ? '2px solid currentColor' : 'none',
              outlineOffset: -2,
            },
          },
          h('input', {
            id: `${id}=${count}`,
            type: 'radio',
            name: id,
            checked: count === given,
            disabled: readOnly,
            'aria-label': say(count),
            style: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0 },
            onChange: () => pick(count),
            // Pressed again, stars are taken back.
            onClick: () => count === given && pick(undefined),
            onFocus: () => setFocused(count),
            onBlur: () => setFocused(0),
          }),
          h('span', { 'aria-hidden': true }, count <= given ? '★' : '☆'),
        ),
      ),
    )
  }
  StarsInput.isGroup = true
  return { stars: StarsInput }
}
