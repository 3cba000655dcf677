import {
  getFieldType,
  getValue,
  setValue,
  walkFields,
  type Form,
  type JsonObject,
} from '@paperwright/runtime'
import { bindToEntries, readNamed } from '@paperwright/runtime/kit'

/** The record with whom it names by their ids of the database; it was made up with their usernames. */
export function namePeople(form: Form, record: JsonObject, ids: ReadonlyMap<string, string>): JsonObject {
  let named = record
  for (const { pointer, schema } of walkFields(form)) {
    if (getFieldType(schema['x-field'] ?? '')?.picksFrom !== 'people') continue
    for (const path of bindToEntries(pointer, record)) {
      const person = readNamed(getValue(record, path))
      if (!person) continue
      const id = ids.get(person.id)
      if (id === undefined) throw new Error(`Nobody of the made-up house is called ${person.id}.`)
      named = setValue(named, path, { id, name: person.name })
    }
  }
  return named
}
