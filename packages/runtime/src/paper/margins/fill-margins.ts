import type { Locale } from '../../fields/field-type.ts'
import type { LayoutReport, Page } from '../page.ts'
import type { PageBox } from '../page-setup.ts'
import { giveRoom, type Taken } from './give-room.ts'
import type { MarginItem, MarginPage } from './margin-item.ts'

interface MarginSetting {
  box: PageBox
  locale: Locale
}

/** The pages with what stands in their margins, and the items for which a page has no room. */
export function fillMargins(
  pages: readonly Page[],
  items: readonly MarginItem[],
  setting: MarginSetting,
): { pages: Page[]; reports: LayoutReport[] } {
  const reports: LayoutReport[] = []
  const filled = pages.map((page, index) => {
    const { marks } = page
    const on = { ...setting, number: index + 1, count: pages.length, marks }
    return fillPage(page, items, on, reports)
  })
  return { pages: filled, reports }
}

function fillPage(page: Page, items: readonly MarginItem[], on: MarginPage, reports: LayoutReport[]): Page {
  const taken: Taken = { top: [], bottom: [] }
  const placed = items.map((item) => {
    const room = item.room(on)
    if (!room) return []
    const bands = giveRoom(room, on.box, taken)
    if (bands.length === 0) reports.push({ code: 'overflow', where: item.name })
    return bands.length === 0 ? [] : item.place(bands, on)
  })
  const ofLayer = (layer: MarginItem['layer']) =>
    placed.flatMap((marks, index) => (items[index]!.layer === layer ? marks : []))
  return { ...page, marks: [...ofLayer('under'), ...page.marks, ...ofLayer('over')] }
}
