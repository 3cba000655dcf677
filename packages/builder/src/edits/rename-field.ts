import type { Form, JsonSchema } from '@paperwright/runtime'
import { changeObject, splitHolder } from '../fields/change-object.ts'
import { movePointer, renameInRules } from '../fields/move-pointer.ts'
import { requireField } from '../fields/find-fields.ts'
import { renameFill } from '../fields/reference-fills.ts'
import { EditRefused } from './edit-refused.ts'

/** Keys as formulas and paths can name them. */
const KEY = /^[\p{L}_$][\p{L}\p{N}_$]*$/u

/** Another key for a field: in its object, on the sheet, in formulas and conditions, in the blanks of options, in what references fill. */
export function renameField(form: Form, { pointer, key }: { pointer: string; key: string }): Form {
  const { holder, key: old } = splitHolder(pointer)
  requireField(form, pointer)
  if (key === old) return form
  if (!KEY.test(key) || RESERVED.has(key)) throw new EditRefused('badKey', { key })
  const to = `${holder}/${key}`
  const inRules = renameInRules(form, pointer, key)
  const inObject = changeObject(inRules, holder, (object) => {
    if (Object.hasOwn(object.properties ?? {}, key)) throw new EditRefused('keyTaken', { key })
    return renameProperty(object, old, key)
  })
  return movePointer(inObject, pointer, to)
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

function renameProperty(object: JsonSchema, old: string, key: string): JsonSchema {
  const properties = Object.entries(object.properties ?? {}).map(([name, schema]): [string, JsonSchema] => [
    name === old ? key : name,
    renameFill(renameBlank(schema, old, key), old, key),
  ])
  return {
    ...object,
    properties: Object.fromEntries(properties),
    ...(object.required && { required: object.required.map((name) => (name === old ? key : name)) }),
  }
}

function renameBlank(schema: JsonSchema, old: string, key: string): JsonSchema {
  if (schema.items?.oneOf) return { ...schema, items: renameBlank(schema.items, old, key) }
  if (!schema.oneOf?.some((option) => option['x-blank']?.field === old)) return schema
  return {
    ...schema,
    oneOf: schema.oneOf.map((option) =>
      option['x-blank']?.field === old
        ? { ...option, 'x-blank': { ...option['x-blank'], field: key } }
        : option,
    ),
  }
}
