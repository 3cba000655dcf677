import type { Locale } from '../../fields/field-type.ts'
import type { LayoutReport, Mark, Page } from '../page.ts'
import type { PageBox } from '../page-setup.ts'
import { footBands, type Band } from './foot-bands.ts'
import { FOOT_LEADING, footLines } from './foot-lines.ts'
import { numberMark } from './number-mark.ts'
import type { SheetLife } from './sheet-life.ts'
import { voidStamp } from './void-stamp.ts'

interface LifeSetting {
  life: SheetLife
  page: PageBox
  locale: Locale
  /** The page's number, painted already. */
  pageNumber: readonly Mark[]
  reports: LayoutReport[]
}

/**
 * What became of the record, in the margins of its page: its number, its corrections, and that it is void, which
 * stands large behind the words too. Nothing that the page holds is moved.
 */
export function tellLife({ marks }: Page, { life, page, locale, pageNumber, reports }: LifeSetting): Mark[] {
  const number = life.number === undefined ? undefined : numberMark(life.number, { marks, page, locale })
  const taken = { number: bandOf(pageNumber[0]), above: bandOf(number) }
  const bands = footBands(page, FOOT_LEADING, taken)
  const isTold = life.voided !== undefined || life.issued !== undefined || (life.corrections?.length ?? 0) > 0
  if (isTold && bands.length === 0) reports.push({ code: 'overflow', where: 'life' })
  return [
    ...(life.voided ? [voidStamp(page, locale)] : []),
    ...marks,
    ...(number ? [number] : []),
    ...(isTold ? footLines(life, bands, locale) : []),
  ]
}

/** The room that a line of words takes. */
function bandOf(mark: Mark | undefined): Band | undefined {
  const line = mark?.kind === 'text' ? mark.lines[0] : undefined
  if (mark?.kind !== 'text' || !line) return undefined
  return { x: line.x, y: line.y - 0.9 * mark.size, width: line.width, height: 1.2 * mark.size }
}
