const words = { type: 'string', minLength: 1 }

/** JSON Schema of a signature slot. */
export const slotSchema = {
  type: 'object',
  required: ['key', 'label'],
  properties: {
    key: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' },
    label: words,
    posts: { type: 'array', items: words },
    date: { type: ['boolean', 'string'], minLength: 1 },
    seal: { type: 'boolean' },
    opinion: { type: 'boolean' },
  },
  additionalProperties: false,
}
