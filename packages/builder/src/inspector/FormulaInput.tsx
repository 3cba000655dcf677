import {
  compileRules,
  getValue,
  requireFieldType,
  walkFields,
  bindPointer,
  type Form,
  type JsonObject,
  type Locale,
} from '@paperwright/runtime'
import { useId, useMemo, useRef, useState } from 'react'
import { changeField } from '../edits/change-field.ts'
import { Offers } from '../widgets/Offers.tsx'
import { useBuilder } from '../state/use-builder.ts'

const FUNCTIONS = ['sum(', 'mean(', 'min(', 'max(', 'count(', 'round(', 'today()', 'if ', ' then ', ' else ']

/** A FEEL expression with names to choose from and, for formulas, the result with the sample record. */
export function FormulaInput({
  pointer,
  keyword,
  value,
}: {
  pointer: string
  keyword: 'x-formula' | 'x-visible'
  value: string
}) {
  const { form, words, sample, amend, locale } = useBuilder()
  const { inspector } = words
  const [typed, setTyped] = useState<string>()
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const text = typed ?? value
  const names = useMemo(() => nameList(form, pointer), [form, pointer])
  const word = typed === undefined ? '' : (/[\p{L}_$][\p{L}\p{N}_$.]*$/u.exec(text)?.[0] ?? '')
  const offers =
    word === ''
      ? []
      : names
          .filter(({ name, title }) => name !== word && (name.startsWith(word) || title.includes(word)))
          .slice(0, 6)
  const result = useMemo(
    () => (keyword === 'x-formula' && value !== '' ? resultOf(form, pointer, sample, locale) : undefined),
    [form, pointer, keyword, value, sample, locale],
  )

  const keep = (next: string) => {
    setTyped(next)
    setActive(-1)
    const isEmpty = next.trim() === ''
    amend(`${pointer} ${keyword}`, (now) =>
      changeField(now, { pointer, change: { [keyword]: isEmpty ? undefined : next } }),
    )
  }
  const take = (name: string) => {
    keep(text.slice(0, text.length - word.length) + name)
    input.current?.focus()
  }
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{keyword === 'x-formula' ? inspector.formula : inspector.visible}</label>
      <textarea
        ref={input}
        id={id}
        rows={2}
        spellCheck={false}
        className="pwb-formula"
        placeholder={keyword === 'x-formula' ? inspector.formulaHint : inspector.visibleHint}
        value={text}
        aria-autocomplete="list"
        aria-controls={`${id}-offers`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== undefined && typed !== value) keep(typed)
          setTyped(undefined)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && offers.length > 0) setActive((active + 1) % offers.length)
          else if (event.key === 'ArrowUp' && offers.length > 0)
            setActive((active - 1 + offers.length) % offers.length)
          else if ((event.key === 'Enter' || event.key === 'Tab') && offers[active]) take(offers[active].name)
          else if (event.key === 'Enter' && !event.shiftKey) keep(text)
          else return
          event.preventDefault()
        }}
      />
      {offers.length > 0 && (
        <Offers
          id={`${id}-offers`}
          label={inspector.formula}
          offers={offers.map(({ name, title }) => ({
            key: name,
            content: (
              <>
                <code>{name}</code> {title}
              </>
            ),
          }))}
          active={active}
          onTake={(index) => take(offers[index]!.name)}
        />
      )}
      {keyword === 'x-formula' && value !== '' && (
        <p className="pwb-hint" role="status">
          {result === undefined ? inspector.noResult : inspector.result(result)}
        </p>
      )}
    </div>
  )
}

/** The computed value as a person reads it; of a list, that of the first entry. */
function resultOf(form: Form, pointer: string, sample: JsonObject, locale: Locale): string | undefined {
  const derived = compileRules(form).derive(sample)
  const lists = [...pointer.matchAll(/\/\*/g)].map((match): [string, number] => [
    pointer.slice(0, match.index),
    0,
  ])
  const computed = getValue(derived, bindPointer(pointer, new Map(lists)))
  if (computed === undefined || computed === null) return undefined
  const schema = walkFields(form).find((field) => field.pointer === pointer)!.schema
  const written = requireFieldType(schema).format(computed, { schema, locale, word: (printed) => printed })
  return `${written}${schema['x-unit'] ?? ''}`
}

/** What an expression of a field may name: fields beside it, those of the record, those of lists' entries; functions. */
function nameList(form: Form, reader: string): { name: string; title: string }[] {
  const list = reader.includes('/*') ? reader.slice(0, reader.lastIndexOf('/*') + 2) : undefined
  const fields = walkFields(form).flatMap(({ pointer, schema, key }) => {
    if (pointer === reader || key === '*') return []
    const near =
      list !== undefined && pointer.startsWith(`${list}/`) ? pointer.slice(list.length + 1) : pointer.slice(1)
    return [{ name: near.replaceAll('/*', '').replaceAll('/', '.'), title: schema.title ?? key }]
  })
  return [...fields, ...FUNCTIONS.map((name) => ({ name, title: '' }))]
}
