import type { Block, Form, PageSetup } from '@paperwright/runtime'
import { addAnswerColumn } from './add-answer-column.ts'
import { cutFrame } from './cut-frame.ts'
import { toGrid, type ExcelGrid } from '../table/excel-grid.ts'
import type { ExcelPage, ExcelSheet } from '../table/excel-sheet.ts'
import { findRegions, type Region } from './find-regions.ts'
import { findTitle, titleInFrame } from './find-title.ts'
import { inSheetOrder, newDraft, note } from './form-draft.ts'
import { guessFrame } from './guess-frame.ts'
import { guessLine, guessSigners } from './guess-lines.ts'
import type { Guess } from './guess.ts'
import { tidyWords } from './tidy-words.ts'

/**
 * A worksheet as a form: its table becomes the frame, empty cells the fields of the labels beside or above them, equal
 * empty rows a list, posts below the table signature slots. Every guess is told with its place in the worksheet. The
 * form is sound (`checkForm` finds nothing) whatever the sheet holds. `id`: lower case with hyphens.
 */
export function guessForm(sheet: ExcelSheet, { id }: { id: string }): { form: Form; guesses: Guess[] } {
  const draft = newDraft()
  const grid = addAnswerColumn(toGrid(sheet))
  const page = guessPage(sheet.page, grid)
  const { title, regions } = takeTitle(grid, sheet.name)
  if (title.where) note(draft, { kind: 'title', text: title.text, where: title.where })
  const firstFrame = regions.findIndex(({ kind }) => kind === 'frame')
  const blocks = regions.flatMap((region, index): Block[] => {
    if (region.kind === 'frame') return [guessFrame(draft, region.frame, widthInside(page))]
    const isBelow = index > firstFrame
    return (isBelow && guessSigners(draft, region.areas)) || guessLine(draft, region.areas, grid)
  })
  const { properties, slots, guesses } = inSheetOrder(draft)
  const form: Form = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:paperwright:form:${id}`,
    type: 'object',
    title: title.text,
    properties,
    'x-form': { id },
    'x-paper': { page, blocks: [{ kind: 'title' }, ...joinSignatures(blocks)] },
    ...(slots.length > 0 && { 'x-signatures': slots }),
  }
  return { form, guesses }
}

type CutRegion = Exclude<Region, { kind: 'frame' }> | { kind: 'frame'; frame: ExcelGrid }

interface Title {
  text: string
  where?: Guess['where']
}

/** The title and what is left of the sheet without it. */
function takeTitle(grid: ExcelGrid, name: string): { title: Title; regions: CutRegion[] } {
  const found = findRegions(grid)
  const above = findTitle(found)
  const regions = found.flatMap((region): CutRegion[] => {
    if (region.kind === 'frame') return [{ kind: 'frame', frame: cutFrame(grid, region.range) }]
    const areas = region.areas.filter((area) => area !== above)
    return areas.length > 0 ? [{ kind: 'line', areas }] : []
  })
  if (above) return { title: { text: tidyWords(above.text), where: above.where }, regions }
  const index = regions.findIndex(({ kind }) => kind === 'frame')
  const first = regions[index]
  const inside = first?.kind === 'frame' ? titleInFrame(first.frame) : undefined
  if (first?.kind === 'frame' && inside) {
    const rest: CutRegion = { kind: 'frame', frame: withoutFirstRow(first.frame) }
    return {
      title: { text: tidyWords(inside.text), where: inside.where },
      regions: regions.with(index, rest),
    }
  }
  return {
    title: { text: /^(sheet|工作表)\s*\d*$/i.test(name.trim()) ? '未命名表单' : name.trim() || '未命名表单' },
    regions,
  }
}

function withoutFirstRow({ areas, rows, columns }: ExcelGrid): ExcelGrid {
  return {
    columns,
    rows: rows.slice(1),
    areas: areas.filter(({ row }) => row > 0).map((area) => ({ ...area, row: area.row - 1 })),
  }
}

/** In mm: a sheet that is wider, and says nothing of its page, is meant to be turned. */
const WIDEST_UPRIGHT = 240

function guessPage({ size = 'A4', orientation }: ExcelPage, { columns }: ExcelGrid) {
  const isWide = columns.reduce((sum, width) => sum + width, 0) > WIDEST_UPRIGHT
  return { size, orientation: orientation ?? (isWide ? 'landscape' : 'portrait') } satisfies PageSetup
}

/** Widths of the papers in mm, upright and turned, less 38 mm of margins. */
const WIDTHS = { A3: [259, 382], A4: [172, 259], A5: [110, 172], B5: [144, 219] } as const

function widthInside({ size, orientation }: ReturnType<typeof guessPage>): number {
  return WIDTHS[size][orientation === 'portrait' ? 0 : 1]
}

/** Rows of signers that follow each other are one line to sign. */
function joinSignatures(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1)
    if (block.kind !== 'signatures' || last?.kind !== 'signatures') return [...joined, block]
    const slots = [...(last.slots ?? []), ...(block.slots ?? [])]
    return [...joined.slice(0, -1), { ...last, slots }]
  }, [])
}
