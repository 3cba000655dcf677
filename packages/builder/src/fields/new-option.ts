import type { Option } from '@paperwright/runtime/kit'

/** An option of these words, stored as they are unless another, called differently by now, is stored so. */
export function newOption(title: string, known: readonly Option[]): Option {
  const taken = new Set(known.map(({ value }) => value))
  if (!taken.has(title)) return { value: title, title }
  for (let count = 2; ; count++)
    if (!taken.has(`${title} ${count}`)) return { value: `${title} ${count}`, title }
}
