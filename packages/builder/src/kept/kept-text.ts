import { getValue, type Json } from '@paperwright/runtime'
import { joinPointer } from '@paperwright/runtime/kit'

/** What was typed into a setting and not taken over: it waits there to be mended, beside the document. */
export interface KeptText {
  /** JSON pointer to the part of the document whose setting it is. */
  at: string
  /** The setting. */
  key: string
  /** What the setting is called. */
  label: string
  text: string
  /** Why it was not taken over. */
  reason: string
  /** What was probably meant. */
  mend?: Mend
}

/** A way out that one press takes. */
export interface Mend {
  /** The part that changes, as it would be. */
  words: string
  /** The whole text, as it would be. */
  text: string
}

export function findKept(
  kept: readonly KeptText[],
  at: string | undefined,
  key: string,
): KeptText | undefined {
  return kept.find((one) => one.at === at && one.key === key)
}

export function withKept(kept: readonly KeptText[], text: KeptText): KeptText[] {
  return [...withoutKept(kept, text), text]
}

export function withoutKept(
  kept: readonly KeptText[],
  { at, key }: Pick<KeptText, 'at' | 'key'>,
): KeptText[] {
  return kept.filter((one) => one.at !== at || one.key !== key)
}

/** Those whose part of the document is there; others come back with it. */
export function keptIn(kept: readonly KeptText[], document: object): KeptText[] {
  return kept.filter(({ at }) => getValue(document as Json, at) !== undefined)
}

/** After a change of the document: what was typed goes along with the part that it belongs to. */
export function followParts(kept: readonly KeptText[], before: object, after: object): readonly KeptText[] {
  if (kept.length === 0 || before === after) return kept
  return kept.map((text) => {
    const part = getValue(before as Json, text.at)
    if (typeof part !== 'object' || part === null) return text
    if (getValue(after as Json, text.at) === part) return text
    const at = findPart(after, part)
    return at === undefined ? text : { ...text, at }
  })
}

/** Where the same object stands now. */
function findPart(node: unknown, part: object, path: readonly string[] = []): string | undefined {
  if (node === part) return joinPointer([...path])
  if (typeof node !== 'object' || node === null) return undefined
  for (const [key, child] of Object.entries(node)) {
    const found = findPart(child, part, [...path, key])
    if (found !== undefined) return found
  }
  return undefined
}
