const text = { type: 'string' }
const words = { type: 'string', minLength: 1 }

/** By language and printed word. */
export const translations = {
  type: 'object',
  additionalProperties: { type: 'object', additionalProperties: text },
}

/** JSON Schema of what a form is called and where it is filed. */
export const identitySchema = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 },
    code: words,
    domain: { type: 'string', pattern: '\\S', maxLength: 60 },
    series: { type: 'string', pattern: '^[A-Z0-9]{1,12}$' },
    tags: { type: 'array', items: words },
    words: translations,
    staleWords: translations,
  },
  additionalProperties: false,
}
