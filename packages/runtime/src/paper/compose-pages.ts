import type { PagePlan, PlacedStrip } from './flow.ts'
import { acrossWindows } from './expand-frame.ts'
import { layoutSection } from './layout-section.ts'
import { fillMargins } from './margins/fill-margins.ts'
import type { MarginItem } from './margins/margin-item.ts'
import { listBoxed } from './metrics/has-glyph.ts'
import type { LayoutReport, Page, PaperDocument } from './page.ts'
import type { PageBox } from './page-setup.ts'
import { placeFrame, type LinesTaken, type PlacedMarks } from './place-frame.ts'
import type { NumberedBlock, PrintedBlock } from './printed-block.ts'
import type { SheetScope } from './sheet-scope.ts'
import type { SheetSetting } from './sheet-setting.ts'

interface PagesInput {
  blocks: readonly PrintedBlock[]
  setting: SheetSetting
  scope: SheetScope
  /** What stands in the margins, in the order in which it is given room. */
  margins: readonly MarginItem[]
}

/** Lays blocks out on pages, from break to break, with what stands in the margins. */
export function composePages({ blocks, setting, scope, margins }: PagesInput): PaperDocument {
  const { box, title, code, locale } = setting
  const reports: LayoutReport[] = []
  const plans = splitSections(blocks).flatMap((section) =>
    Array.from({ length: sectionWindows(section, scope) }, (_, window) =>
      layoutSection({ blocks: section, window, scope, setting, reports }),
    ).flat(),
  )
  const taken: LinesTaken = new Map()
  const placed = plans.map((plan) => placePage(plan, box, taken))
  const filled = fillMargins(placed, margins, { box, locale })
  return {
    pages: filled.pages,
    title,
    ...(code !== undefined && { code }),
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    reports: [...reports, ...filled.reports, ...listMissing(filled.pages)],
  }
}

/** Words with characters that no font has. */
function listMissing(pages: readonly Page[]): LayoutReport[] {
  return pages.flatMap(({ marks }) =>
    marks.flatMap((mark): LayoutReport[] => {
      if (mark.kind !== 'text') return []
      const boxed = listBoxed(mark.text, mark.face)
      return boxed.length === 0
        ? []
        : [{ code: 'missing-glyph', where: mark.text, params: { characters: boxed.join('') } }]
    }),
  )
}

/** The blocks between page breaks. */
function splitSections(blocks: readonly PrintedBlock[]): NumberedBlock[][] {
  const sections: NumberedBlock[][] = [[]]
  blocks.forEach((block, index) => {
    if (block.kind === 'page-break') sections.push([])
    else sections.at(-1)!.push({ block, index })
  })
  return sections.filter((section, index) => section.length > 0 || index === 0)
}

/** How often a section is printed: lists that run across and hold more entries than its columns go on on further sheets. */
function sectionWindows(blocks: readonly NumberedBlock[], scope: SheetScope): number {
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
