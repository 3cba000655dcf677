/** Documents that cost far more than their size tells, or more than any office's form: each must be refused at once. */

/** So many definitions that all name each other: unfolded, as many fields as there are ways through them. */
export function namingEachOther(count: number): object {
  const names = Array.from({ length: count }, (_, index) => `d${index}`)
  const parts = names.map((name) => [name, { $ref: `#/$defs/${name}` }])
  const definition = {
    type: 'object',
    properties: { name: { type: 'string' }, ...Object.fromEntries(parts) },
  }
  return {
    type: 'object',
    title: '互相引用',
    properties: { a: { $ref: '#/$defs/d0' } },
    $defs: Object.fromEntries(names.map((name) => [name, definition])),
  }
}

/** Groups inside of each other. */
export function nestedGroups(depth: number): object {
  let inner: object = { type: 'string', title: '最里', 'x-field': 'text' }
  for (let level = 0; level < depth; level++)
    inner = { type: 'object', title: `第${level}层`, 'x-field': 'group', properties: { inner } }
  return { title: '层层嵌套', ...inner }
}

/** Texts beside each other. */
export function manyFields(count: number): object {
  const fields = Array.from({ length: count }, (_, index) => [
    `field${index}`,
    { type: 'string', title: `字段${index}`, 'x-field': 'text' },
  ])
  return { type: 'object', title: '字段很多', properties: Object.fromEntries(fields) }
}

/** Definitions that each use the next one twice: two to the power of `count` fields. */
export function doublings(count: number): object {
  const definitions = Array.from({ length: count }, (_, index) => [
    `d${index}`,
    index === count - 1
      ? { type: 'string' }
      : {
          type: 'object',
          properties: { left: { $ref: `#/$defs/d${index + 1}` }, right: { $ref: `#/$defs/d${index + 1}` } },
        },
  ])
  return {
    type: 'object',
    title: '成倍展开',
    properties: { a: { $ref: '#/$defs/d0' } },
    $defs: Object.fromEntries(definitions),
  }
}

/** A few fields that all use one definition with very many options. */
export function heavyDefinition({ fields, options }: { fields: number; options: number }): object {
  const users = Array.from({ length: fields }, (_, index) => [`field${index}`, { $ref: '#/$defs/heavy' }])
  const listed = Array.from({ length: options }, (_, index) => ({
    const: `v${index}`,
    title: `选项${index}`,
  }))
  return {
    type: 'object',
    title: '选项很多',
    properties: Object.fromEntries(users),
    $defs: { heavy: { type: 'string', oneOf: listed } },
  }
}

/** Arrays inside of each other, as text: no value of this depth can be written by `JSON.stringify`. */
export function deepJson(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`
}
