import type { Face } from '../page.ts'

/** Every face of the sheet. */
export const FACES: readonly Face[] = ['serif', 'serif-bold', 'sans', 'sans-bold']

/** Where a character is looked for that the face lacks: the other family in the same weight. */
export const FALLBACK: Readonly<Record<Face, Face>> = {
  serif: 'sans',
  'serif-bold': 'sans-bold',
  sans: 'serif',
  'sans-bold': 'serif-bold',
}
