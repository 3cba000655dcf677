import type { MarginItem } from '../margins/margin-item.ts'
import { FOOT_LEADING, footLines } from './foot-lines.ts'
import { recordNumber } from './record-number.ts'
import type { SheetLife } from './sheet-life.ts'
import { LIFE_WORDS, type LifeWords } from './life-words.ts'
import { pageStamp } from './page-stamp.ts'

/**
 * What became of the record, in the margins of its pages: its number, its corrections, and that it is void or was
 * refused, which stands large behind the words too.
 */
export function lifeItems(life: SheetLife): MarginItem[] {
  const ended = life.voided ? 'void' : life.refused && 'refused'
  const isTold = ended !== undefined || life.issued !== undefined || (life.corrections?.length ?? 0) > 0
  return [
    ...(life.number === undefined ? [] : [recordNumber(life.number)]),
    ...(isTold ? [toldLines(life)] : []),
    ...(ended ? [stamp(ended)] : []),
  ]
}

function toldLines(life: SheetLife): MarginItem {
  return {
    name: 'life',
    layer: 'over',
    room: () => ({ kind: 'lines', leading: FOOT_LEADING }),
    place: (bands, { locale }) => footLines(life, bands, locale),
  }
}

/** That this is no record, across every page. */
export function stamp(word: keyof LifeWords['stamps']): MarginItem {
  return {
    name: `${word}-stamp`,
    layer: 'under',
    room: () => ({ kind: 'page' }),
    place: (_, { box, locale }) => [pageStamp(LIFE_WORDS[locale].stamps[word], box)],
  }
}
