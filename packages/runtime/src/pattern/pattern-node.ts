/** What a pattern says, as a tree. */
export type PatternNode =
  | { kind: 'character'; matches: CharacterTest }
  | { kind: 'sequence'; parts: PatternNode[] }
  | { kind: 'choice'; options: PatternNode[] }
  | { kind: 'repeat'; of: PatternNode; least: number; most: number; isLazy: boolean }
  | { kind: 'group'; of: PatternNode; index: number }
  /** A look ahead or behind. */
  | { kind: 'look'; of: PatternNode; isBehind: boolean; isNegated: boolean }
  | { kind: PatternPlace }

/** A place in the text: its start or end, the edge of a word, or none. */
export type PatternPlace = 'start' | 'end' | 'edge' | 'noEdge'

/** Whether a code point is of a kind. */
export type CharacterTest = (point: number) => boolean

/** Why a pattern is not run. */
export type PatternFault = 'patternInvalid' | 'patternBackReference' | 'patternTooLarge'
