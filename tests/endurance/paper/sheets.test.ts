import { describe, expect, test } from 'vitest'
import { requireFieldType } from '../../../packages/runtime/src/fields/registry.ts'
import { bindToEntries } from '../../../packages/runtime/src/form/bind-to-entries.ts'
import type { JsonObject } from '../../../packages/runtime/src/form/json-schema.ts'
import { getValue } from '../../../packages/runtime/src/form/pointer.ts'
import { walkFields } from '../../../packages/runtime/src/form/walk.ts'
import { composeSheet, type SheetInput } from '../../../packages/runtime/src/paper/compose-sheet.ts'
import type { SheetLife } from '../../../packages/runtime/src/paper/life/sheet-life.ts'
import { compileForm } from '../../../packages/runtime/src/record/compile-form.ts'
import { library, type LibraryForm } from '../../corpus/library.ts'
import { listsOf, withEntries } from '../../corpus/sheet-lists.ts'
import { dumpChanges, dumpSheet } from './dump-sheet.ts'
import { NOON } from '../../../packages/runtime/src/moment/noon.fixture.ts'

/**
 * The base line of paper: whoever rebuilds what prints these sheets finds here what moved, to a tenth of a point. Where
 * a sheet is meant to change, `npx vitest run --project endurance tests/endurance/paper -u` writes it anew, and the
 * difference is looked at in print before it is kept.
 */
describe.each(library)('$code $id', ({ id, form, sample }) => {
  const dump = (input: Omit<SheetInput, 'form'>) => dumpSheet(composeSheet({ form, ...input }))
  const filled = dump({ record: sample })
  const numbered = dump({ record: sample, life: { number: NUMBER } })

  test.each(
    Object.entries({
      blank: () => dump({}),
      sample: () => filled,
      english: () => dump({ record: sample, locale: 'en' }),
      // Nothing of a stored sheet moves that was there before: what its margins and corners gain is told alone.
      life: () => [
        '# with its number',
        ...dumpChanges(filled, numbered),
        '# corrected',
        ...dumpChanges(numbered, dump({ record: sample, life: corrected({ form, sample }) })),
        '# void',
        ...dumpChanges(numbered, dump({ record: sample, life: VOID })),
      ],
      ...(listsOf(form).length > 0 && {
        pages: () => listsOf(form).flatMap((list) => [`# ${list}`, ...dump({ record: overPages(list) })]),
      }),
    }),
  )('%s', async (name, make) => {
    await expect([...make(), ''].join('\n')).toMatchFileSnapshot(`golden/${id}.${name}.txt`)
  })

  /** As many entries as it takes to go over its pages. */
  function overPages(list: string): JsonObject {
    const { rules } = compileForm(form)
    const pages = composeSheet({ form, record: sample }).pages.length
    for (const count of [10, 20, 40, 80]) {
      const record = rules.derive(withEntries(sample, list, count), NOON)
      if (composeSheet({ form, record }).pages.length > pages) return record
    }
    throw new Error(`${list} does not go over its pages.`)
  }
})

const NUMBER = 'KF-2026-000123'
const VOID: SheetLife = {
  number: NUMBER,
  voided: { at: '2026-03-09', by: '王芳', reason: '同一份单据登记了两次，以前一份为准' },
}

/** Corrected twice: the first value of the sample both times, some others once. */
function corrected({ form, sample }: Pick<LibraryForm, 'form' | 'sample'>): SheetLife {
  const pointers = walkFields(form)
    .filter(({ schema }) => requireFieldType(schema).takesValue !== false)
    .flatMap(({ pointer }) => bindToEntries(pointer, sample))
    .filter((pointer) => getValue(sample, pointer) !== undefined)
  return {
    number: NUMBER,
    corrections: [
      { revision: 2, at: '2026-03-06', by: '李娜', reason: '电话听错了一位', pointers: pointers.slice(0, 3) },
      {
        revision: 3,
        at: '2026-03-07',
        by: '陈建国',
        reason: '客户当面更正了日期和数量，原件附后，已经和仓库核对过',
        pointers: [pointers[0]!, ...pointers.slice(4, 6)],
      },
    ],
  }
}
