import type { Locale } from '../../fields/field-type.ts'
import { joinPointer, splitPointer } from '../../form/pointer.ts'
import { LIFE_WORDS } from './life-words.ts'
import type { SheetCorrection, SheetLife } from './sheet-life.ts'

/** What a mark says of the corrections of a value: all of them, and the newest alone for where that is too wide. */
export interface CorrectionWords {
  all: string
  newest: string
}

/** The words for the values at bound pointers; undefined where none of them was corrected. */
export type CorrectedValues = (pointers: readonly string[]) => CorrectionWords | undefined

/** A record's corrections in the order in which they were made: the first is correction 1. */
export function inOrder({ corrections = [] }: SheetLife): SheetCorrection[] {
  return corrections.toSorted((one, other) => one.revision - other.revision)
}

/** Undefined where nothing was corrected. A value is corrected with all that it holds, and with what holds it. */
export function correctedValues(life: SheetLife, locale: Locale): CorrectedValues | undefined {
  const ordered = inOrder(life)
  if (ordered.length === 0) return undefined
  const changed = new Map<string, number[]>()
  const holding = new Map<string, number[]>()
  ordered.forEach(({ pointers }, index) => {
    for (const pointer of pointers) {
      addTo(changed, pointer, index + 1)
      for (const holder of holdersOf(pointer)) addTo(holding, holder, index + 1)
    }
  })
  return (pointers) => {
    const counts = pointers.flatMap((pointer) => [
      ...[pointer, ...holdersOf(pointer)].flatMap((place) => changed.get(place) ?? []),
      ...(holding.get(pointer) ?? []),
    ])
    return counts.length > 0 ? wordCounts(counts, locale) : undefined
  }
}

function wordCounts(counts: readonly number[], locale: Locale): CorrectionWords {
  const ascending = [...new Set(counts)].sort((one, other) => one - other)
  const { mark } = LIFE_WORDS[locale]
  return { all: mark(ascending.join(',')), newest: mark(String(ascending.at(-1))) }
}

function addTo(counts: Map<string, number[]>, place: string, count: number) {
  counts.set(place, [...(counts.get(place) ?? []), count])
}

/** The pointers of the objects and lists that hold a value, without the record itself. */
function holdersOf(pointer: string): string[] {
  const keys = splitPointer(pointer)
  return keys.slice(1).map((_, index) => joinPointer(keys.slice(0, index + 1)))
}
