import { describe, expect, test } from 'vitest'
import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import { readOptions } from '../../packages/runtime/src/fields/options.ts'
import { bindToEntries } from '../../packages/runtime/src/form/bind-to-entries.ts'
import type { Form } from '../../packages/runtime/src/form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../../packages/runtime/src/form/json-schema.ts'
import { listPlacements } from '../../packages/runtime/src/form/placements.ts'
import { getValue } from '../../packages/runtime/src/form/pointer.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'
import { composeSheet } from '../../packages/runtime/src/paper/compose-sheet.ts'
import type { PaperDocument } from '../../packages/runtime/src/paper/page.ts'
import { createPrinter } from '../../packages/runtime/src/pdf/index.ts'
import { compileForm } from '../../packages/runtime/src/record/compile-form.ts'
import { inkIn, readPdfText, renderPdf } from '../support/pdf.ts'
import { library } from './library.ts'
import { dumpSheet } from './sheet-dump.ts'
import { collisions, cutWords, wordBoxes } from './sheet-geometry.ts'

const printer = createPrinter()
const SCALE = 1.5

describe.each(library)('$code $id', ({ id, form, sample }) => {
  const blank = composeSheet({ form })
  const filled = composeSheet({ form, record: sample })
  const parts = 1 + form['x-paper'].blocks.filter(({ kind }) => kind === 'page-break').length
  const fields = walkFields(form)
  const schemas = new Map(fields.map(({ pointer, schema }) => [pointer, schema]))

  test('has the layout that was looked at', async () => {
    await expect(dumpSheet(blank)).toMatchFileSnapshot(`golden/${id}.txt`)
  })

  test.each([
    ['blank', blank],
    ['filled', filled],
    ['English', composeSheet({ form, record: sample, locale: 'en' })],
  ])('fits its pages, %s', (_, sheet) => {
    expect(sheet.pages).toHaveLength(parts)
    // English words are longer; theirs may be set smaller.
    const reports = sheet.reports.filter(({ code }) => sheet.lang !== 'en' || code !== 'shrunk')
    expect(reports).toEqual([])
    for (const page of sheet.pages) {
      const boxes = wordBoxes(page)
      expect(collisions(boxes)).toEqual([])
      expect(cutWords(page)).toEqual([])
      for (const { x, y, width, height, text } of boxes) {
        expect(x, text).toBeGreaterThan(0)
        expect(x + width, text).toBeLessThan(page.width)
        expect(y + height, text).toBeLessThan(page.height)
      }
    }
  })

  test('prints every title and option on the blank sheet, nothing ticked', async () => {
    const printed = squash((await readPdfText(await printer.print(blank))).join(''))
    for (const { role, target, value } of listPlacements(form)) {
      const schema = schemas.get(target)
      if (role === 'title') expect(printed).toContain(squash(schema!.title!))
      if (role === 'option')
        expect(printed).toContain(
          squash(readOptions(schema!).find((option) => option.value === value)!.title),
        )
    }
    expect(printed).toContain(squash(form.title))
    expect(ticks(blank, true)).toBe(0)
    expect(ticks(blank, false)).toBe(ticks(filled, false) + ticks(filled, true))
  })

  test('asks for signatures in the printed order', async () => {
    const printed = squash((await readPdfText(await printer.print(blank))).join(''))
    const slots = form['x-signatures'] ?? []
    let after = 0
    for (const { label } of slots) {
      const found = printed.indexOf(squash(label), after)
      expect(found, label).toBeGreaterThanOrEqual(0)
      after = found + squash(label).length
    }
    const rooms = blank.pages.flatMap(({ areas }) => areas.filter(({ name }) => name.startsWith('sign:')))
    expect(new Set(rooms.map(({ name }) => name.slice(5)))).toEqual(new Set(slots.map(({ key }) => key)))
    for (const { width, height } of rooms) expect(Math.min(width / 3, height)).toBeGreaterThan(12)
  })

  test('prints every value of the sample', async () => {
    const printed = squash((await readPdfText(await printer.print(filled))).join(''))
    for (const { pointer, schema } of fields) {
      if (requireFieldType(schema).takesValue === false) continue
      for (const path of bindToEntries(pointer, sample)) {
        const value = getValue(sample, path)
        if (value !== undefined) expect(isPrinted(printed, schema, value), path).toBe(true)
      }
    }
  })

  test('ticks what was chosen and nothing else', () => {
    for (const { role, target, value } of listPlacements(form)) {
      const schema = schemas.get(target)!
      if ((role !== 'field' && role !== 'option') || !requireFieldType(schema).hasOptions) continue
      for (const path of bindToEntries(target, sample)) {
        const chosen = [getValue(sample, path) ?? []].flat()
        const found = ticksIn(filled, role === 'field' ? path : `option:${path}=${String(value)}`)
        if (role === 'option') expect(found, path).toEqual([chosen.includes(value!) ? 1 : 0, 1])
        // Without boxes the chosen words stand there alone.
        else if (found && found[1] > 0) expect(found[0], path).toBe(chosen.length)
      }
    }
  })

  test('draws all its words in ink', async () => {
    const pdf = await printer.print(filled)
    for (const [index, page] of filled.pages.entries()) {
      const picture = await renderPdf(pdf, index, SCALE)
      for (const { text, ...box } of wordBoxes(page)) {
        expect(inkIn(picture, scaled(box)), text).toBeGreaterThan(0.004)
      }
    }
  })

  test.each(listsOf(form))('goes over pages with sixty entries in %s', async (list) => {
    const record = withEntries(sample, list, 60)
    const sheet = composeSheet({ form, record: compileForm(form).rules.derive(record) })
    const count = sheet.pages.length
    expect(count).toBeGreaterThan(parts)
    expect(sheet.reports).toEqual([])
    const texts = await readPdfText(await printer.print(sheet))
    texts.forEach((text, index) => {
      expect(squash(text)).toContain(`第${index + 1}页/共${count}页`)
    })
    const shown = sheet.pages.flatMap(({ areas }) => areas.map(({ name }) => name))
    for (let entry = 0; entry < 60; entry++) {
      expect(
        shown.some((name) => name.startsWith(`${list}/${entry}/`)),
        `entry ${entry}`,
      ).toBe(true)
    }
    const heads = headsOf(form, list)
    sheet.pages.forEach(({ areas }, index) => {
      if (!areas.some(({ name }) => name.startsWith(`${list}/`))) return
      for (const head of heads) expect(squash(texts[index]!), `page ${index + 1}`).toContain(squash(head))
    })
  })
})

/** Extracted words without spaces and line ends: where a line breaks is no matter of its words. */
function squash(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}

function ticks(sheet: PaperDocument, ticked: boolean): number {
  return sheet.pages.flatMap(({ marks }) =>
    marks.filter((mark) => mark.kind === 'tick' && mark.ticked === ticked),
  ).length
}

/** A value stands on paper as people read it; a date in words; of several choices each one's words. */
function isPrinted(printed: string, schema: JsonSchema, value: Json): boolean {
  if (Array.isArray(value)) {
    const titles = readOptions(schema).flatMap((option) =>
      value.includes(option.value) ? [option.title] : [],
    )
    return titles.length === value.length && titles.every((title) => printed.includes(squash(title)))
  }
  const type = requireFieldType(schema)
  const context = { schema, locale: 'zh' as const, word: (word: string) => word }
  const inWords = { ...context, options: 'chosen' as const, inWords: true, blankContent: () => [] }
  const words = type.paper(value, inWords).map((inline) => ('text' in inline ? (inline.text ?? '') : ''))
  return printed.includes(squash(type.format(value, context))) || printed.includes(squash(words.join('')))
}

/** The tick boxes inside an area: `[ticked, all]`. */
function ticksIn(sheet: PaperDocument, name: string): [number, number] | undefined {
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

function scaled({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: x * SCALE, y: y * SCALE, width: width * SCALE, height: height * SCALE }
}

/** The lists of objects at the form's root that its sheet repeats. */
function listsOf(form: Form): string[] {
  const placed = new Set(
    listPlacements(form).flatMap(({ role, target }) => (role === 'list' ? [target] : [])),
  )
  return [...placed].filter((list) => !list.includes('*'))
}

function withEntries(sample: JsonObject, list: string, count: number): JsonObject {
  const key = list.slice(1)
  const entries = sample[key]
  if (!Array.isArray(entries)) throw new Error(`The sample has no list ${list}.`)
  return { ...sample, [key]: Array.from({ length: count }, (_, index) => entries[index % entries.length]!) }
}

/** The titles in the head rows that stand directly above a list's rows. */
function headsOf(form: Form, list: string): string[] {
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  return form['x-paper'].blocks.flatMap((block) => {
    if (block.kind !== 'frame') return []
    const at = block.rows.findIndex((entry) => 'list' in entry && [entry.list].flat().includes(list))
    if (at < 0) return []
    let first = at
    while (first > 0) {
      const above = block.rows[first - 1]!
      if ('list' in above || !above.head) break
      first--
    }
    return block.rows.slice(first, at).flatMap((row) =>
      'list' in row
        ? []
        : row.cells.flatMap((cell) => {
            if ('title' in cell) return [schemas.get(cell.title)?.title ?? '']
            return 'text' in cell ? [cell.text] : 'diagonal' in cell ? cell.diagonal : []
          }),
    )
  })
}
