import {
  walkFields,
  wordFormProblem,
  type Form,
  type FormProblem,
  type LayoutReport,
  type Locale,
} from '@paperwright/runtime'
import { sayProblem, checkConsistency, requireFieldType } from '@paperwright/runtime/kit'
import { changeBlocks } from '../edits/change-frame.ts'
import { rangeOf, readGrid } from '../grid/edit-grid.ts'
import { setPage } from '../edits/form-facts.ts'
import { fieldName } from '../fields/find-fields.ts'
import { adviseNames } from './advise-names.ts'
import { signerKind } from '../signing/signers.ts'
import { findPlace, placeOfPart } from '../state/find-place.ts'
import type { KeptText } from '../kept/kept-text.ts'
import { keptWords } from '../kept/kept-words.ts'
import type { Selection } from '../state/selection.ts'
import { builderWords } from '../words/builder-words.ts'
import { listFormWords } from '../translations/list-form-words.ts'
import { needsTranslation } from '../translations/translated.ts'

/** Something to put right, or worth a thought. */
export interface Finding {
  kind: 'problem' | 'advice'
  text: string
  /** Where it is. */
  place?: Selection | undefined
  /** All words of the form, where it is about many of them. */
  leadsTo?: 'words'
  mend?: { label: string; edit(form: Form): Form } | undefined
}

/**
 * What is wrong with a form, and what could be better; `found` are problems that a full check told of, `kept` texts that
 * were typed and not taken over.
 */
export function listFindings(
  form: Form,
  {
    locale,
    pages,
    reports,
    found = [],
    kept = [],
  }: {
    locale: Locale
    pages: number
    reports: readonly LayoutReport[]
    found?: readonly FormProblem[]
    kept?: readonly KeptText[]
  },
): Finding[] {
  const problems = new Map(
    [...checkConsistency(form), ...found].map((problem) => [JSON.stringify(problem), problem]),
  )
  return [
    ...kept.map((text): Finding => ({
      kind: 'problem',
      text: keptWords[locale].line(text),
      place: placeOfPart(form, text.at),
    })),
    ...[...problems.values()].map((problem): Finding => ({
      kind: 'problem',
      text: wordFormProblem({ ...sayProblem(form, problem, locale), path: '' }, locale),
      place: placeOfPart(form, problem.path),
      mend: mendOf(problem, locale),
    })),
    ...advise(form, { locale, pages, reports }),
  ]
}

function mendOf({ code, params, path }: FormProblem, locale: Locale): Finding['mend'] {
  const { problems } = builderWords[locale]
  const field = String(params?.field ?? '')
  if (code === 'notPlaced' && !field.includes('*'))
    return { label: problems.addRow, edit: (form) => placeAtEnd(form, field) }
  if (code === 'slotNotPlaced')
    return {
      label: problems.addLine,
      edit: (form) => changeBlocks(form, (blocks) => [...blocks, { kind: 'signatures' }]),
    }
  if ((code === 'placedTwice' || code === 'noSuchField') && path.includes('/cells/'))
    return { label: problems.remove, edit: (form) => blankCell(form, path) }
  return undefined
}

/** A frame of one row with the field and its name, below everything. */
function placeAtEnd(form: Form, pointer: string): Form {
  return changeBlocks(form, (blocks) => [
    ...blocks,
    { kind: 'frame', columns: [30, 142], rows: [{ cells: [{ title: pointer }, { field: pointer }] }] },
  ])
}

function blankCell(form: Form, path: string): Form {
  const keys = path.slice(1).split('/')
  const copy = structuredClone(form) as unknown as Record<string, unknown>
  let node: Record<string, unknown> = copy
  for (const key of keys.slice(0, -1)) node = node[key] as Record<string, unknown>
  const { colSpan, rowSpan } = node[keys.at(-1)!] as { colSpan?: number; rowSpan?: number }
  node[keys.at(-1)!] = { ...(colSpan && { colSpan }), ...(rowSpan && { rowSpan }) }
  return copy as unknown as Form
}

const SMALLEST_BODY = 8
const USUAL_BODY = 10.5

function advise(
  form: Form,
  { locale, pages, reports }: { locale: Locale; pages: number; reports: readonly LayoutReport[] },
): Finding[] {
  const words = builderWords[locale].problems
  const size = form['x-paper'].page?.fontSize ?? USUAL_BODY
  const smaller =
    size > SMALLEST_BODY
      ? { label: words.smaller, edit: (now: Form) => setPage(now, { fontSize: size - 0.5 }) }
      : undefined
  const breaks = form['x-paper'].blocks.filter(({ kind }) => kind === 'page-break').length
  const advice = (finding: Omit<Finding, 'kind'>): Finding => ({ kind: 'advice', ...finding })
  const english = form['x-form'].words?.en ?? {}
  const stale = Object.keys(form['x-form'].staleWords?.['en'] ?? {}).length
  const printed = new Set(listFormWords(form).map(({ text }) => text))
  const untold = [...printed].filter((word) => needsTranslation(word) && !Object.hasOwn(english, word))
  return [
    ...(pages > breaks + 1
      ? [advice({ text: words.overflow(pages), place: { kind: 'form' }, mend: smaller })]
      : []),
    ...reports
      .filter(({ code }) => code === 'shrunk')
      .map(({ where }) =>
        advice({
          text: words.shrunk(
            where.startsWith('/') ? fieldName(form, where.replaceAll(/\/\d+/g, '/*')) : where,
          ),
          place: where.startsWith('/') ? findPlace(form, where.replaceAll(/\/\d+/g, '/*')) : undefined,
          mend: smaller,
        }),
      ),
    ...adviseNames(form, locale).map(({ text, pointer }) =>
      advice({ text, place: findPlace(form, pointer) ?? { kind: 'field', pointer } }),
    ),
    ...namelessFields(form).map((pointer) =>
      advice({ text: words.noRoom(fieldName(form, pointer)), place: findPlace(form, pointer) }),
    ),
    ...walkFields(form)
      .filter(({ schema }) => requireFieldType(schema).looksUp && !schema['x-reference'])
      .map(({ pointer }) =>
        advice({ text: words.noReference(fieldName(form, pointer)), place: findPlace(form, pointer) }),
      ),
    ...(form['x-signatures'] ?? [])
      .filter((slot) => signerKind(slot) === 'posts' && !slot.posts?.length)
      .map(({ key, label }) => advice({ text: words.noPosts(label), place: { kind: 'slot', key } })),
    ...(form['x-form'].series === undefined
      ? [advice({ text: words.noSeries, place: { kind: 'form' } })]
      : []),
    ...(untold.length > 0 ? [advice({ text: words.noEnglish(untold.length), leadsTo: 'words' })] : []),
    ...(stale > 0 ? [advice({ text: words.staleEnglish(stale), leadsTo: 'words' })] : []),
  ]
}

/** Fields in cells with no words to their left in their row, nor above them in their columns. */
function namelessFields(form: Form): string[] {
  return form['x-paper'].blocks.flatMap((block) => {
    if (block.kind !== 'frame') return []
    const { cells } = readGrid(block)
    const labels = cells.filter(({ cell }) => 'title' in cell || 'text' in cell || 'diagonal' in cell)
    return cells.flatMap((one) => {
      if (!('field' in one.cell)) return []
      const { top, left, bottom, right } = rangeOf(one)
      const isNamed = labels.map(rangeOf).some((label) => {
        const isBeside = label.right < left && label.top <= bottom && label.bottom >= top
        const isAbove = label.bottom < top && label.left <= right && label.right >= left
        return isBeside || isAbove
      })
      return isNamed ? [] : [one.cell.field]
    })
  })
}
