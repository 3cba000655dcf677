import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import type { Block } from '../form/sheet.ts'
import type { Locale } from '../fields/field-type.ts'
import { acrossWindows } from './expand-frame.ts'
import type { PagePlan } from './flow.ts'
import { layoutSection } from './layout-section.ts'
import type { Area, LayoutReport, Mark, Page, PaperDocument } from './page.ts'
import { resolvePage, type PageBox } from './page-setup.ts'
import { placeFrame, type LinesTaken } from './place-frame.ts'
import { pageNumber } from './page-number.ts'
import { openScope } from './sheet-scope.ts'

export interface SheetInput {
  form: Form
  /** A checked record with its computed values; left out for the blank sheet. */
  record?: JsonObject
  /** The language of the printed words. Default: Chinese. */
  locale?: Locale
}

/**
 * Lays a form's sheet out on pages, blank or filled. The form must pass `checkForm`; values of another type than
 * their field's are printed as they are.
 */
export function composeSheet({ form, record, locale = 'zh' }: SheetInput): PaperDocument {
  const scope = openScope(form, record, locale)
  const page = resolvePage(form['x-paper'].page)
  const reports: LayoutReport[] = []
  const plans = splitSections(form['x-paper'].blocks).flatMap((blocks) =>
    Array.from({ length: sectionWindows(blocks, scope) }, (_, window) =>
      layoutSection({ blocks, window, scope, page, reports }),
    ).flat(),
  )
  const taken: LinesTaken = new Map()
  const pages = plans.map((plan) => placePage(plan, page, taken))
  pages.forEach(({ marks }, index) => marks.push(...pageNumber(index + 1, pages.length, page, locale)))
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
function splitSections(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'page-break') sections.push([])
    else sections.at(-1)!.push(block)
  }
  return sections.filter((section, index) => section.length > 0 || index === 0)
}

/** How often a section is printed: lists that run across and hold more entries than its columns go on on further sheets. */
function sectionWindows(blocks: readonly Block[], scope: ReturnType<typeof openScope>): number {
  return Math.max(1, ...blocks.map((block) => (block.kind === 'frame' ? acrossWindows(block, scope) : 1)))
}

function placePage(plan: PagePlan, page: PageBox, taken: LinesTaken): Page {
  const marks: Mark[] = []
  const areas: Area[] = []
  for (const part of plan.parts) {
    const placed =
      'strip' in part
        ? part.strip.place(page.left, page.top + part.y)
        : placeFrame(part, page.left, page.top, taken)
    marks.push(...placed.marks)
    areas.push(...placed.areas)
  }
  return { width: page.width, height: page.height, marks, areas }
}
