import { walkFields, type Form, type Locale } from '@paperwright/runtime'
import {
  fieldNames,
  spell,
  splitPointer,
  type ExpressionName,
  type FieldName,
} from '@paperwright/runtime/kit'
import type { Hole } from '../settings/holes.ts'
import type { ExpressionSources } from '../widgets/ExpressionInput.tsx'

/** What an expression of a field may name, and what it gives where it makes the field's value. */
export function expressionSources(
  form: Form,
  pointer: string,
  {
    locale,
    functions,
    isValue = false,
    given = [],
    withOwn = false,
  }: {
    locale: Locale
    functions: readonly string[]
    /** Its result is the field's value. */
    isValue?: boolean
    /** Names beside those of fields. */
    given?: readonly ExpressionName[]
    /** It may read the field itself. */
    withOwn?: boolean
  },
): ExpressionSources {
  const names: readonly (ExpressionName | FieldName)[] = [...given, ...fieldNames(form, pointer, locale)]
  const key = splitPointer(pointer).at(-1)
  const own = names.find((name) => 'pointer' in name && name.pointer === pointer && name.key === key)
  return {
    names,
    functions,
    ...(isValue && own?.options && { gives: own.options }),
    ...(!withOwn && { own: key }),
  }
}

/** What a record's beginning knows beside its fields. */
export function beginningNames(locale: Locale): ExpressionName[] {
  const { me, last, ...parts } = BEGINNING[locale]
  const inside = Object.entries(parts).map(([key, title]) => ({ key, title, isText: true }))
  return [
    { key: 'me', title: me, inside },
    { key: 'last', title: last },
  ]
}

const BEGINNING: Record<Locale, Record<'me' | 'last' | 'name' | 'post' | 'department' | 'phone', string>> = {
  zh: { me: '填写人', last: '上次的值', name: '姓名', post: '岗位', department: '部门', phone: '电话' },
  en: { me: 'me', last: 'last value', name: 'name', post: 'post', department: 'department', phone: 'phone' },
}

/** The spellings of fields in words of the sheet, by their paths: `budget/meals` is `预算.餐费`. */
export function wordHoles(form: Form, locale: Locale): Hole[] {
  const nodes = walkFields(form)
  const known = new Set(nodes.map(({ pointer }) => pointer))
  const holders = new Set(nodes.map(({ parent }) => parent.replace(/\/\*$/, '')))
  const collect = (names: readonly FieldName[], way: string): Hole[] =>
    spell(names).flatMap(({ pointer, word, inside }) => {
      const name = way === '' ? word : `${way}.${word}`
      const within = collect(
        (inside ?? []).filter((one) => one.pointer !== pointer),
        name,
      )
      const isLeaf = known.has(pointer) && !holders.has(pointer) && !pointer.includes('*')
      return isLeaf ? [{ path: pointer.slice(1), name }, ...within] : within
    })
  const holes = collect(fieldNames(form, '/', locale), '')
  const isAlone = (name: string) => holes.filter((one) => one.name === name).length === 1
  return holes.map(({ path, name }) => ({ path, name: isAlone(name) ? name : path }))
}
