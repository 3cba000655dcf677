import { describe, expect, test } from 'vitest'
import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import { readOptions } from '../../packages/runtime/src/fields/options.ts'
import { bindToEntries } from '../../packages/runtime/src/form/bind-to-entries.ts'
import { placeFrame } from '../../packages/runtime/src/form/frame-grid.ts'
import { listPlacements } from '../../packages/runtime/src/form/placements.ts'
import { getValue } from '../../packages/runtime/src/form/pointer.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'
import { parseTemplate } from '../../packages/runtime/src/form/words-template.ts'
import { composeSheet } from '../../packages/runtime/src/paper/compose-sheet.ts'
import { createPrinter } from '@paperwright/runtime/pdf'
import { compileForm } from '../../packages/runtime/src/record/compile-form.ts'
import { inkIn, readPdfText, renderPdf } from '../support/pdf.ts'
import { library } from './library.ts'
import { isPrinted, squash } from './printed-value.ts'
import { collisions, cutWords, ticks, ticksIn, wordBoxes } from './sheet-geometry.ts'
import { sheetWords } from './sheet-words.ts'
import { headsOf, listsOf, withEntries } from './sheet-lists.ts'
import { NOON } from '../../packages/runtime/src/moment/noon.fixture.ts'

const printer = createPrinter()
const SCALE = 1.5

describe.each(library)('$code $id', ({ form, sample }) => {
  const blank = composeSheet({ form })
  const filled = composeSheet({ form, record: sample })
  const parts = 1 + form['x-paper'].blocks.filter(({ kind }) => kind === 'page-break').length
  const fields = walkFields(form)
  const schemas = new Map(fields.map(({ pointer, schema }) => [pointer, schema]))

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

  test('prints every title and option on the blank sheet, in its order, nothing ticked', async () => {
    const printed = squash((await readPdfText(await printer.print(blank))).join(''))
    let after = 0
    for (const { role, target, value } of listPlacements(form)) {
      const schema = schemas.get(target)
      const option = schema && readOptions(schema).find((candidate) => candidate.value === value)
      const word = role === 'title' ? schema?.title : role === 'option' ? option?.title : undefined
      if (word === undefined) continue
      expect(printed).toContain(squash(word))
      // The words of options in cells of their own may stand in the head.
      if (role === 'option') continue
      const found = printed.indexOf(squash(word), after)
      expect(found, word).toBeGreaterThanOrEqual(0)
      after = found + squash(word).length
    }
    for (const word of [form.title, ...sheetWords(form)].flatMap(plainParts)) expect(printed).toContain(word)
    for (const { schema, pointer } of fields) {
      if (!ticksIn(blank, pointer)?.[1]) continue
      for (const { title } of readOptions(schema)) expect(printed).toContain(squash(title))
    }
    expect(ticks(blank, true)).toBe(0)
    expect(ticks(blank, false)).toBe(ticks(filled, false) + ticks(filled, true))
  })

  test('says where each block and cell as written stands', () => {
    const places = blank.pages.flatMap((page) => page.places)
    const stands = new Set(places.map(({ block, cell }) => `${block} ${cell?.row} ${cell?.column}`))
    form['x-paper'].blocks.forEach((block, index) => {
      if (block.kind === 'page-break') return
      if (block.kind !== 'frame') expect(stands).toContain(`${index} undefined undefined`)
      else {
        for (const { row, column, band } of placeFrame(block).cells) {
          if (band === 0) expect(stands).toContain(`${index} ${row} ${column}`)
        }
      }
    })
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
    const sheet = composeSheet({ form, record: compileForm(form).rules.derive(record, NOON) })
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

/** The words of a template between its fields. */
function plainParts(template: string): string[] {
  return parseTemplate(template).flatMap((part) => (part.kind === 'text' ? [squash(part.text)] : []))
}

function scaled({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: x * SCALE, y: y * SCALE, width: width * SCALE, height: height * SCALE }
}
