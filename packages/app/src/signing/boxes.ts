import type { SigningBox } from '@paperwright/server'

/** The lists of what is signed, as their tabs stand. */
export const boxes = ['waiting', 'done', 'mine', 'copied'] as const satisfies SigningBox[]

export function readBox({ box }: Record<string, unknown>): { box?: SigningBox } {
  const known = boxes.find((one) => one === box)
  return known === undefined || known === 'waiting' ? {} : { box: known }
}
