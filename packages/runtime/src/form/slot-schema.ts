const words = { type: 'string', minLength: 1 }

/** JSON Schema of a signature slot as it is printed. */
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

/** JSON Schema of how a form, or the whole office, is signed. */
export const signingSchema = {
  type: 'object',
  properties: {
    mode: { enum: ['none', 'screen', 'hand', 'both'] },
    begin: { enum: ['submitting', 'asking'] },
    record: { type: 'boolean' },
  },
  additionalProperties: false,
}

/** JSON Schema of a form's slot: with who signs it, when and how. */
export const formSlotSchema = {
  ...slotSchema,
  properties: {
    ...slotSchema.properties,
    person: { type: 'string', pattern: '^(author|headOfAuthor|/.+)$' },
    bySubmitting: { type: 'boolean' },
    chosen: { type: 'boolean' },
    outsider: { type: 'boolean' },
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
    optional: { type: 'boolean' },
    days: { type: 'integer', minimum: 1, maximum: 250 },
    ways: {
      type: 'array',
      items: { enum: ['drawn', 'phone', 'kept', 'typed', 'paper'] },
      minItems: 1,
      uniqueItems: true,
    },
  },
}
