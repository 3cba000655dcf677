import type { Json } from '../form/json-schema.ts'
import { isFeelNumber, toPlainNumber, writeFeelNumber } from './feel-number.ts'
import { FeelFunction, FeelRange, isList, type FeelContext, type FeelValue } from './feel-value.ts'
import { DEPTH_OF_ENTRY, type Run } from './run.ts'
import { isTemporal } from './temporal-values.ts'

/** A value in words: `[1, "a", {b: null}]`; a text alone stands without its quotes. */
export function writeValue(value: FeelValue | undefined, run: Run): string {
  if (typeof value === 'string') return value
  const writing: Writing = { run, length: 0, parts: [] }
  write(value, writing)
  return writing.parts.join('')
}

interface Writing {
  run: Run
  length: number
  parts: string[]
}

function put(writing: Writing, text: string): void {
  writing.length += text.length
  writing.run.requireCharacters(writing.length, text.length)
  writing.parts.push(text)
}

function write(value: FeelValue | undefined, writing: Writing): void {
  const say = (text: string) => put(writing, text)
  if (value === null || value === undefined) return say('null')
  if (typeof value === 'string') return say(quoted(value))
  if (typeof value === 'boolean') return say(String(value))
  if (isFeelNumber(value)) return say(writeFeelNumber(value))
  if (isTemporal(value)) return say(value.toString())
  if (value instanceof FeelRange) return say('<range>')
  if (value instanceof FeelFunction) return say('<function>')
  writing.run.enter(DEPTH_OF_ENTRY, () => writeEntries(value, writing))
}

function writeEntries(value: readonly FeelValue[] | FeelContext, writing: Writing): void {
  const say = (text: string) => put(writing, text)
  if (isList(value)) {
    say('[')
    value.forEach((entry, index) => {
      if (index > 0) say(', ')
      write(entry, writing)
    })
    return say(']')
  }
  say('{')
  Object.entries(value).forEach(([key, entry], index) => {
    say(`${index > 0 ? ', ' : ''}${/\W/.test(key) ? quoted(key) : key}: `)
    write(entry, writing)
  })
  say('}')
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

/** What an expression gives to the world: moments and durations as texts; null for what JSON has no words for. */
export function toPlainValue(value: FeelValue | undefined, run: Run): Json {
  run.spend(1)
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (isFeelNumber(value)) return toPlainNumber(value)
  if (isTemporal(value)) return value.toString()
  if (value instanceof FeelRange || value instanceof FeelFunction) return null
  return run.enter(DEPTH_OF_ENTRY, () =>
    isList(value)
      ? value.map((entry) => toPlainValue(entry, run))
      : Object.fromEntries(
          Object.entries(value).map(([key, entry]): [string, Json] => [key, toPlainValue(entry, run)]),
        ),
  )
}
