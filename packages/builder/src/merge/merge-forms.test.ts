import { readdirSync, readFileSync } from 'node:fs'
import { checkForm, walkFields, type Form } from '@paperwright/runtime'
import { placeFrame } from '@paperwright/runtime/kit'
import { describe, expect, test } from 'vitest'
import { changeField } from '../edits/change-field.ts'
import { deleteRows } from '../edits/delete-rows.ts'
import { EditRefused } from '../edits/edit-refused.ts'
import { setIdentity } from '../edits/form-facts.ts'
import { insertColumn } from '../edits/insert-columns.ts'
import { insertRow } from '../edits/insert-rows.ts'
import { placeField } from '../edits/place-field.ts'
import { renameField } from '../edits/rename-field.ts'
import { setCellWords } from '../edits/set-cell-words.ts'
import { setRequired } from '../edits/set-required.ts'
import { addSlot } from '../edits/slots.ts'
import { runs } from '../../../../tests/support/runs.ts'
import { setTitle } from '../fields/set-title.ts'
import { mergeForms } from './merge-forms.ts'

const schemas = new URL('../../../../schemas/', import.meta.url)
const seeds = readdirSync(schemas, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'reports')
  .flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, schemas))
      .filter((file) => file.endsWith('.schema.json'))
      .map((file) => JSON.parse(readFileSync(new URL(`${name}/${file}`, schemas), 'utf8')) as Form),
  )

type Edit = (form: Form, number: number) => Form

const fieldAt = (form: Form, number: number) => {
  const fields = walkFields(form).filter(({ key }) => key !== '*')
  if (fields.length === 0) throw new EditRefused('noField')
  return fields[number % fields.length]!.pointer
}

const placeAt = (form: Form, number: number) => {
  const frames = form['x-paper'].blocks.flatMap((block, index) =>
    block.kind === 'frame' ? [{ block, index }] : [],
  )
  const { block, index } = frames[number % frames.length]!
  const { cells } = placeFrame(block)
  const cell = cells[(number * 7) % cells.length]!
  return { block: index, row: cell.row, column: cell.column }
}

const edits: Edit[] = [
  (form, number) => setTitle(form, { pointer: fieldAt(form, number), title: `题${number}` }),
  (form, number) =>
    changeField(form, { pointer: fieldAt(form, number), change: { description: `说${number}` } }),
  (form, number) => renameField(form, { pointer: fieldAt(form, number), key: `key${number}` }),
  (form, number) => setRequired(form, { pointer: fieldAt(form, number), required: number % 2 === 0 }),
  (form, number) => setIdentity(form, { code: `9-${number}` }),
  (form, number) => placeField(form, { ...placeAt(form, number), type: 'text', title: `新${number}` }),
  (form, number) => setCellWords(form, { ...placeAt(form, number), words: `字${number}` }),
  (form, number) => insertRow(form, { ...placeAt(form, number), side: 'below' }),
  (form, number) => insertColumn(form, { ...placeAt(form, number), side: 'right' }),
  (form, number) => {
    const { block, row } = placeAt(form, number)
    return deleteRows(form, { block, from: row, to: row })
  },
  (form, number) => addSlot(form, { label: `签${number}` }),
]

function edited(form: Form, from: number): Form {
  return [0, 1, 2].reduce((now, step) => {
    const number = from * 13 + step * 5
    try {
      return edits[number % edits.length]!(now, number)
    } catch (error) {
      if (error instanceof EditRefused) return now
      throw error
    }
  }, form)
}

/** What was put into a form: titles, words and posts that no form has of itself. */
const said = (form: Form) => new Set(JSON.stringify(form).match(/(?:题|说|新|字|签)\d+/g))

describe('merged forms', () => {
  const some = seeds.filter((_, index) => index % runs(7, 1) === 0)

  test.each(some.map((form, index): [string, Form, number] => [form['x-form'].id, form, index]))(
    '%s: each side alone is that side, both together are sound and hold both',
    (_, base, index) => {
      for (let turn = 0; turn < runs(3, 12); turn++) {
        const mine = edited(base, index * 4 + turn + 1)
        const theirs = edited(base, index * 3 + turn + 2)
        expect(mergeForms({ base, mine, theirs: base })).toEqual({ merged: mine, conflicts: [] })
        expect(mergeForms({ base, mine: base, theirs })).toEqual({ merged: theirs, conflicts: [] })
        const { merged, conflicts } = mergeForms({ base, mine, theirs })
        if (conflicts.length > 0) continue
        // What one said in a row that the other took away went with it.
        const gone = [...said(mine), ...said(theirs)].filter((words) => !said(merged).has(words))
        const other = mergeForms({ base, mine: theirs, theirs: mine }).merged
        expect({ gone, other: [...said(other)].toSorted() }).toEqual({
          gone: [],
          other: [...said(merged)].toSorted(),
        })
        expect(soundness({ base, mine, theirs })).toContain('sound')
      }
    },
  )

  test('a field that has another key, on whichever side, is one field', () => {
    const base = seeds[0]!
    const pointer = fieldAt(base, 0)
    const renamed = renameField(base, { pointer, key: 'renamed' })
    const titled = setTitle(base, { pointer, title: '别的' })
    const both = setTitle(renamed, { pointer: '/renamed', title: '别的' })
    expect(mergeForms({ base, mine: renamed, theirs: titled })).toEqual({ merged: both, conflicts: [] })
    expect(mergeForms({ base, mine: titled, theirs: renamed })).toEqual({ merged: both, conflicts: [] })
  })
})

/** Of the merge in its parts, else in whole fields and sheets. */
function soundness(sides: Record<'base' | 'mine' | 'theirs', Form>): string[] {
  return (['fine', 'whole'] as const).map((grain) => {
    const problems = checkForm(mergeForms(sides, { grain }).merged)
    return problems.length === 0 ? 'sound' : problems.map(({ path, code }) => `${path} ${code}`).join(', ')
  })
}
