import { walkFields } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { pickByKinds, placesOf } from '../support/pick-by-kinds.ts'
import { library, type LibraryForm } from './library.ts'

/**
 * Forms with every type of field, alone and in entries, all that fields say, and all that paper says: for what takes a
 * browser a second for each form. With `LONG_RUNS` the whole library.
 */
export const pickedForms: readonly LibraryForm[] = pickByKinds(library, ({ form }) => {
  const ofFields = walkFields(form).flatMap(({ pointer, schema }) => {
    const place = pointer.includes('*') ? 'in entries' : 'alone'
    return [`${requireFieldType(schema).name} ${place}`, ...Object.keys(schema)]
  })
  return [...ofFields, ...placesOf(form['x-paper'])]
})
