/** What the parts of the report's JSON Schema have in common. */
export const text = { type: 'string' }
export const words = { type: 'string', minLength: 1 }
/** A name that formulas can read. */
export const key = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9]*$', maxLength: 60 }
export const pointer = { type: 'string', pattern: '^(/[^/]+)+$' }
export const formId = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 }
