import type { ResolvedField } from '@paperwright/runtime/kit'
import { isSeveralOptions } from '../../../packages/runtime/src/report/resolve/form-fields.ts'
import { spanOf } from '../../../packages/runtime/src/report/resolve/spans-of-fields.ts'
import type { Random } from '../../../packages/demo/src/index.ts'

type Fields = ReadonlyMap<string, ResolvedField>

type Kind = 'number' | 'text' | 'answer'

/** A formula over fields of the row, a few steps deep. */
export function drawFormula(random: Random, kind: Kind, fields: Fields, depth = 2): string {
  if (depth === 0 || random.chance(0.2)) return drawLeaf(random, kind, fields)
  const some = (of: Kind) => drawFormula(random, of, fields, depth - 1)
  switch (kind) {
    case 'number':
      return random.pick([
        () => `(${some('number')} ${random.pick(['+', '-', '*', '/'])} ${some('number')})`,
        () => `abs(${some('number')})`,
        () => `${random.pick(['floor', 'ceiling'])}(${some('number')})`,
        () => `round half up(${some('number')}, ${random.whole(0, 2)})`,
        () => `${random.pick(['sum', 'min', 'max'])}(${some('number')}, ${some('number')})`,
        () => `string length(${some('text')})`,
        () => `(if ${some('answer')} then ${some('number')} else ${some('number')})`,
        () => drawOfDays(random, fields),
      ])()
    case 'text':
      return random.pick([
        () => `(${some('text')} + ${some('text')})`,
        () => `substring(${some('text')}, ${random.whole(1, 3)}, ${random.whole(1, 3)})`,
        () => `${random.pick(['upper case', 'lower case'])}(${some('text')})`,
        () => `string(${some('number')})`,
        () => `(if ${some('answer')} then ${some('text')} else ${some('text')})`,
      ])()
    case 'answer':
      return random.pick([
        () => `(${some('number')} ${random.pick(['<', '<=', '>', '>=', '=', '!='])} ${some('number')})`,
        () => `(${some('text')} ${random.pick(['<', '>', '=', '!='])} ${some('text')})`,
        () => `(${some('answer')} ${random.pick(['and', 'or'])} ${some('answer')})`,
        () => `not(${some('answer')})`,
        () => `${random.pick(['contains', 'starts with', 'ends with'])}(${some('text')}, ${some('text')})`,
        // Bounds in the wrong order are met by nothing, but turned round by the library that FEEL is evaluated with.
        () => `(${some('number')} between ${random.whole(-5, 5)} and ${random.whole(6, 50)})`,
        () => `(${some('number')} in (1, 2, [5..80)))`,
        () => `(${some(random.pick(['number', 'text']))} = null)`,
      ])()
  }
}

function drawOfDays(random: Random, fields: Fields): string {
  const days = [...fields].flatMap(([key, { kind, schema }]) =>
    kind === 'moment' && spanOf(schema) === 'day' ? [key] : [],
  )
  if (days.length === 0) return drawLeaf(random, 'number', fields)
  const [one, other] = [random.pick(days), random.pick(days)]
  return random.pick([
    `date(${one}).${random.pick(['year', 'month', 'day'])}`,
    `(date(${one}) - date(${other})).days`,
  ])
}

function drawLeaf(random: Random, kind: Kind, fields: Fields): string {
  const keys = [...fields].flatMap(([key, field]) => (kindInFormula(field) === kind ? [key] : []))
  if (keys.length > 0 && random.chance(0.8)) return random.pick(keys)
  if (kind === 'number') return random.pick(['0', '1', '2.5', '-3', 'null'])
  if (kind === 'text') return random.pick(['"公司"', '"a"', '"B"', '""', 'null'])
  return random.pick(['true', 'false', 'null'])
}

function kindInFormula({ kind, schema }: ResolvedField): Kind | undefined {
  if (kind === 'other' || (schema && isSeveralOptions(schema))) return undefined
  if (kind === 'option') return schema?.type === 'integer' ? 'number' : 'text'
  return kind === 'moment' ? 'text' : kind
}
