import { SIGNED_WAYS } from '../../form/signed-ways.ts'
import { VERBS } from '../../record/history/act.ts'
import type { SigningEntry } from '../../record/history/signing-entries.ts'
import type { GridCell, GridRow } from '../grid.ts'
import { toPoints } from '../page-setup.ts'
import type { PrintedBlock } from '../printed-block.ts'
import type { SheetScope } from '../sheet-scope.ts'
import { SIGNING_RECORD_WORDS } from './signing-record-words.ts'

/** Relative widths: moment, who, place, what, opinion, way, revision. */
const WIDTHS = [3.2, 3, 3.2, 3.4, 8, 2.8, 1.6]
/** Of the body's size, and never smaller than can be read. */
const SIZE = 0.85
const SMALLEST = 7.5
const LEAST_ROW = toPoints(7)

/** The last page of a sheet: who did what about its signatures, line by line, over as many pages as it takes. */
export function signingRecord(
  entries: readonly SigningEntry[],
  scope: SheetScope,
  fontSize: number,
): PrintedBlock[] {
  if (entries.length === 0) return []
  const words = SIGNING_RECORD_WORDS[scope.locale]
  const table = [words.heads, ...entries.map((entry) => columnsOf(entry, scope))]
  const rows = table.map((_, row): GridRow => ({
    least: LEAST_ROW,
    weight: 1,
    head: row === 0,
    keepWithNext: row === 0,
    heads: row === 0 ? [] : [0],
  }))
  const cells = table.flatMap((columns, row) => columns.map((text, column) => cellOf(text, row, column)))
  const grid = {
    columns: WIDTHS,
    rows,
    cells,
    grown: true,
    fontSize: Math.max(SMALLEST, fontSize * SIZE),
    stretch: 1,
  }
  return [{ kind: 'page-break' }, { kind: 'title', text: words.title }, { kind: 'grid', grid }]
}

function columnsOf(entry: SigningEntry, scope: SheetScope): string[] {
  const words = SIGNING_RECORD_WORDS[scope.locale]
  const { at, by, kind, name, day, way, said = '', revision, steps } = entry
  const other = entry.for === undefined ? '' : words.inPlaceOf(entry.for)
  const who = name === undefined || name === by ? by : words.enteredBy(name, by)
  const ways = [way === undefined ? '' : SIGNED_WAYS[way][scope.locale], day ?? ''].filter(
    (part) => part !== '',
  )
  return [
    at,
    `${who}${other}`,
    steps.map((step) => placeOf(step, scope)).join(words.joint),
    words.done(VERBS[kind].words[scope.locale], targetOf(entry, scope)),
    said,
    ways.join(' '),
    String(revision),
  ]
}

function targetOf({ to, people = [] }: SigningEntry, scope: SheetScope): string {
  const words = SIGNING_RECORD_WORDS[scope.locale]
  if (to === null) return words.author
  return to === undefined ? people.join(words.joint) : placeOf(to, scope)
}

/** The printed word of a slot; of a signer who was added there, with that. */
function placeOf(step: string, scope: SheetScope): string {
  const [key] = step.split('+')
  const label = scope.word(scope.slots.find((slot) => slot.key === key)?.label ?? step)
  return step === key ? label : SIGNING_RECORD_WORDS[scope.locale].added(label)
}

function cellOf(text: string, row: number, column: number): GridCell {
  const isHead = row === 0
  const isSaid = column === WIDTHS.length - 3
  return {
    written: { row, column },
    row,
    column,
    rowSpan: 1,
    colSpan: 1,
    content: text === '' ? [] : [{ kind: 'text', text }],
    role: isHead ? 'label' : 'answer',
    bold: isHead,
    align: isHead || !isSaid ? 'center' : 'left',
    valign: 'middle',
    vertical: false,
  }
}
