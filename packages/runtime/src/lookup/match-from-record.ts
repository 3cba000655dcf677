import type { ValidateFunction } from 'ajv/dist/2020.js'
import { requireFieldType } from '../fields/registry.ts'
import { asJson } from '../form/as-json.ts'
import { mayBeFilled } from '../form/check-reference.ts'
import type { Form } from '../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { getValue, siblingPointer } from '../form/pointer.ts'
import { unitBeside } from '../form/unit-beside.ts'
import { walkFields, type FieldNode } from '../form/walk.ts'
import { compileSchema } from '../record/compile-schema.ts'
import { createPatternEngine } from '../record/pattern-engine.ts'
import { validationSchema } from '../record/validation-schema.ts'
import { convertValue } from './convert-value.ts'
import type { LookUpMatch } from './look-up-match.ts'
import type { FormReference } from './references-of.ts'

export interface MatchSource {
  /** The field that looks records up, as `referencesOf` tells of it. */
  reference: FormReference
  /** The form of the field. */
  form: Form
  /** The form that is looked up, at the version that its record was stored on. */
  otherForm: Form
  otherRecord: JsonObject
}

/**
 * What a stored record offers to a field that looks it up. `fills` holds only values that are valid where they go;
 * what the record does not have, or the fields beside it could not hold, is left out. Undefined where the record has
 * no value to offer. Never throws for a form without faults.
 */
export function matchFromRecord({
  reference: { pointer, reference },
  form,
  otherForm,
  otherRecord,
}: MatchSource): LookUpMatch | undefined {
  const own = readyFields(form)
  const others = readyFields(otherForm)
  const read = (at: string): Read | undefined => {
    const field = others.get(at)
    const value = getValue(otherRecord, at)
    return field && value !== undefined && value !== null ? { schema: field.node.schema, value } : undefined
  }
  const target = own.get(pointer)
  const found = read(reference.field)
  const value = found && target && convertValue(found.value, found.schema, target.node.schema)
  if (typeof value !== 'string') return undefined
  const hint = (reference.hint ?? []).map(read).flatMap((one) => (one ? [textOf(one)] : []))
  const fills = Object.entries(reference.fills ?? {}).flatMap(([key, at]): [string, Json][] => {
    const beside = own.get(siblingPointer(pointer, key))
    const source = read(at)
    const filled = beside && source && fillOf(beside, source)
    return filled === undefined ? [] : [[key, filled]]
  })
  return {
    value,
    ...(hint.length > 0 && { hint: hint.join(' · ') }),
    fills: Object.fromEntries(fills),
  }
}

interface Read {
  schema: JsonSchema
  value: Json
}

function textOf({ schema, value }: Read): string {
  const text = requireFieldType(schema).format(value, { schema, locale: 'zh', word: (printed) => printed })
  return `${text}${unitBeside(schema) ?? ''}`
}

function fillOf({ node, isValid }: ReadyField, { schema, value }: Read): Json | undefined {
  if (!mayBeFilled(node.schema)) return undefined
  const filled = convertValue(value, schema, node.schema)
  return filled !== undefined && isValid(filled) ? filled : undefined
}

interface ReadyField {
  node: FieldNode
  isValid(value: Json): boolean
}

const ready = new WeakMap<Form, ReadonlyMap<string, ReadyField>>()

/** The fields of a form by their pointers, each form walked once; a field's check is compiled when it is first asked. */
function readyFields(form: Form): ReadonlyMap<string, ReadyField> {
  const known = ready.get(form)
  if (known) return known
  const fields = new Map(
    walkFields(form).map((node): [string, ReadyField] => [
      node.pointer,
      { node, isValid: validity(form, node) },
    ]),
  )
  ready.set(form, fields)
  return fields
}

function validity(form: Form, { schema }: FieldNode): (value: Json) => boolean {
  const patterns = createPatternEngine()
  let validate: ValidateFunction | undefined
  return (value) => {
    validate ??= compileSchema(
      asJson(validationSchema({ ...schema, ...(form.$defs && { $defs: form.$defs }) })) as JsonObject,
      patterns,
    )
    patterns.begin()
    const code = requireFieldType(schema).check?.(value, {
      schema,
      locale: 'zh',
      word: (printed) => printed,
    })
    return code === undefined && validate(value)
  }
}
