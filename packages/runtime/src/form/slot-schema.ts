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
    after: { type: 'array', items: words, uniqueItems: true },
    who: {
      oneOf: [
        { enum: ['any', 'all', 'inTurn'] },
        {
          type: 'object',
          required: ['share'],
          properties: { share: { type: 'number', exclusiveMinimum: 0, maximum: 1 } },
          additionalProperties: false,
        },
      ],
    },
    when: words,
    person: { type: 'string', pattern: '^(author|headOfAuthor|/.+)$' },
    bySubmitting: { type: 'boolean' },
    chosen: { type: 'boolean' },
    outsider: { type: 'boolean' },
    optional: { type: 'boolean' },
    days: { type: 'integer', minimum: 1, maximum: 365 },
    ways: {
      type: 'array',
      items: { enum: ['drawn', 'phone', 'kept', 'typed', 'paper'] },
      minItems: 1,
      uniqueItems: true,
    },
    fills: { type: 'array', items: words, uniqueItems: true },
  },
  additionalProperties: false,
}
