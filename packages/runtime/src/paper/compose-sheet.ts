import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import type { Block } from '../form/sheet.ts'
import type { Locale } from '../fields/field-type.ts'
import type { SheetImages } from '../images/sheet-image.ts'
import { acrossWindows } from './expand-frame.ts'
import type { PagePlan, PlacedStrip } from './flow.ts'
import type { NumberedBlock } from './grid.ts'
import { layoutSection } from './layout-section.ts'
import { correctedValues } from './life/corrected-values.ts'
import type { SheetLife } from './life/sheet-life.ts'
import { tellLife } from './life/tell-life.ts'
import type { LayoutReport, Page, PaperDocument } from './page.ts'
import { resolvePage, type PageBox } from './page-setup.ts'
import { placeFrame, type LinesTaken, type PlacedMarks } from './place-frame.ts'
import { pageNumber } from './page-number.ts'
import { openScope } from './sheet-scope.ts'

export interface SheetInput {
  form: Form
  /** A checked record with its computed values; left out for the blank sheet. */
  record?: JsonObject
  /** The pictures to print (see `picturesOf`), by the stored file's id; any other prints its name in a box. */
  images?: SheetImages
  /** The language of the printed words. Default: Chinese. */
  locale?: Locale
  /** What became of the stored record: its number, corrections and voiding stand in the margins of every page. */
  life?: SheetLife
}

/**
 * Lays a form's sheet out on pages, blank or filled. The form must pass `checkForm`; values of another type than
 * their field's are printed as they are.
 */
export function composeSheet({ form, record, images, locale = 'zh', life = {} }: SheetInput): PaperDocument {
  const corrected = correctedValues(life, locale)
  const scope = {
    ...openScope(form, record, locale),
    ...(images && { images }),
    ...(corrected && { correctedValues: corrected }),
  }
  const page = resolvePage(form['x-paper'].page)
  const reports: LayoutReport[] = []
  const plans = splitSections(form['x-paper'].blocks).flatMap((blocks) =>
    Array.from({ length: sectionWindows(blocks, scope) }, (_, window) =>
      layoutSection({ blocks, window, scope, page, reports }),
    ).flat(),
  )
  const taken: LinesTaken = new Map()
  const pages = plans.map((plan) => placePage(plan, page, taken))
  pages.forEach((placed, index) => {
    const number = pageNumber(index + 1, pages.length, page, locale)
    placed.marks.push(...number)
    placed.marks = tellLife(placed, { life, page, locale, pageNumber: number, reports })
  })
  const { code } = form['x-form']
  return {
    pages,
    title: scope.word(form.title),
    ...(code !== undefined && { code }),
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    reports,
  }
}

/** The blocks between page breaks. */
function splitSections(blocks: readonly Block[]): NumberedBlock[][] {
  const sections: NumberedBlock[][] = [[]]
  blocks.forEach((block, index) => {
    if (block.kind === 'page-break') sections.push([])
    else sections.at(-1)!.push({ block, index })
  })
  return sections.filter((section, index) => section.length > 0 || index === 0)
}

/** How often a section is printed: lists that run across and hold more entries than its columns go on on further sheets. */
function sectionWindows(blocks: readonly NumberedBlock[], scope: ReturnType<typeof openScope>): number {
  return Math.max(1, ...blocks.map(({ block }) => (block.kind === 'frame' ? acrossWindows(block, scope) : 1)))
}

function placePage(plan: PagePlan, page: PageBox, taken: LinesTaken): Page {
  const parts = plan.parts.map((part) =>
    'strip' in part ? placeStrip(part, page) : placeFrame(part, page.left, page.top, taken),
  )
  return {
    width: page.width,
    height: page.height,
    marks: parts.flatMap(({ marks }) => marks),
    areas: parts.flatMap(({ areas }) => areas),
    places: parts.flatMap(({ places }) => places),
  }
}

function placeStrip({ strip, y }: PlacedStrip, page: PageBox): PlacedMarks {
  const { block, height } = strip
  const width = page.width - page.left - page.right
  const place = { block, x: page.left, y: page.top + y, width, height }
  return { ...strip.place(page.left, page.top + y), places: [place] }
}
