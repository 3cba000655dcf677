import type { Page, PaperDocument } from '../../packages/runtime/src/paper/page.ts'

/** A rectangle in points. */
export interface Box {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** The boxes of a page's words, line by line, from the top of Han characters to their foot. */
export function wordBoxes(page: Page): Box[] {
  return page.marks.flatMap((mark) =>
    mark.kind === 'text'
      ? mark.lines
          .filter(({ text }) => text.trim() !== '')
          .map(({ x, y, width, text }) =>
            mark.turned
              ? { text, x: x - mark.size * 0.82, y: y - width, width: mark.size * 0.9, height: width }
              : { text, x, y: y - mark.size * 0.82, width, height: mark.size * 0.9 },
          )
      : [],
  )
}

/** Pairs of words of which one runs into the other, by more than half a point. */
export function collisions(boxes: readonly Box[]): [string, string][] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b): [string, string][] => (overlap(a, b) ? [[a.text, b.text]] : [])),
  )
}

function overlap(a: Box, b: Box): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return wide > 0.5 && high > 0.5
}

/** Words that a ruled line cuts through. */
export function cutWords(page: Page): string[] {
  const rules = page.marks.filter((mark) => mark.kind === 'line')
  return wordBoxes(page)
    .filter(({ x, y, width, height }) =>
      rules.some(
        (rule) =>
          rule.x1 === rule.x2 &&
          rule.x1 > x + 0.5 &&
          rule.x1 < x + width - 0.5 &&
          Math.min(rule.y1, rule.y2) < y + height / 2 &&
          Math.max(rule.y1, rule.y2) > y + height / 2,
      ),
    )
    .map(({ text }) => text)
}

/** How many tick boxes a sheet has, ticked or not. */
export function ticks(sheet: PaperDocument, ticked: boolean): number {
  return sheet.pages.flatMap(({ marks }) =>
    marks.filter((mark) => mark.kind === 'tick' && mark.ticked === ticked),
  ).length
}

/** The tick boxes inside an area: `[ticked, all]`. */
export function ticksIn(sheet: PaperDocument, name: string): [number, number] | undefined {
  for (const { areas, marks } of sheet.pages) {
    const area = areas.find((candidate) => candidate.name === name)
    if (!area) continue
    const inside = marks.filter(
      (mark) =>
        mark.kind === 'tick' &&
        mark.x >= area.x &&
        mark.x < area.x + area.width &&
        mark.y >= area.y &&
        mark.y < area.y + area.height,
    )
    return [inside.filter((mark) => mark.kind === 'tick' && mark.ticked).length, inside.length]
  }
  return undefined
}
