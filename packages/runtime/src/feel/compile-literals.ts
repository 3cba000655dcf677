import type { SyntaxNode } from '@lezer/common'
import { parseNumber } from './feel-number.ts'
import { contextOf, type FeelValue } from './feel-value.ts'
import { parseTemporal } from './parse-temporal.ts'
import {
  ContextScope,
  childrenOf,
  constantPart,
  nameOf,
  newPart,
  wordsOf,
  type Compiling,
  type Part,
} from './part.ts'

export function compileNumber(node: SyntaxNode, compiling: Compiling): Part {
  return constantPart('number', parseNumber(wordsOf(node, compiling)))
}

export function compileString(node: SyntaxNode, compiling: Compiling): Part {
  return constantPart('string', readString(wordsOf(node, compiling)))
}

export function compileBoolean(node: SyntaxNode, compiling: Compiling): Part {
  return constantPart('boolean', wordsOf(node, compiling) === 'true')
}

/** `@"2026-03-05"` */
export function compileAtLiteral(node: SyntaxNode, compiling: Compiling): Part {
  return constantPart('moment', parseTemporal(readString(wordsOf(childrenOf(node).at(-1)!, compiling))))
}

export function compileList(node: SyntaxNode, compiling: Compiling): Part {
  const parts = childrenOf(node).slice(1, -1).map(compiling.compile)
  return newPart('any', parts, (scope, run) => parts.map((part) => part.evaluate(scope, run)))
}

export function compileContext(node: SyntaxNode, compiling: Compiling): Part {
  const entries = childrenOf(node)
    .slice(1, -1)
    .map((entry) => {
      const [key, value] = childrenOf(entry)
      return { key: readKey(key!, compiling), part: compiling.compile(value!) }
    })
  const parts = entries.map(({ part }) => part)
  return newPart('any', parts, (scope, run) => {
    // An entry sees those before it, and functions see them all.
    const made: Record<string, FeelValue> = Object.create(null)
    const inner = new ContextScope(made, scope)
    for (const { key, part } of entries) made[key] = part.evaluate(inner, run)
    return contextOf(Object.entries(made))
  })
}

function readKey(node: SyntaxNode, compiling: Compiling): string {
  const [inside] = childrenOf(node)
  return inside?.name === 'StringLiteral' ? readString(wordsOf(inside, compiling)) : nameOf(node, compiling)
}

const ESCAPE = /\\(?:(["\\])|([nrt])|u([a-f\d]{5,6})|((?:u[a-f\d]{1,4})(?:\\u[a-f\d]{1,4})*))/gi
const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t' }

/** The text of a literal, its quotes taken off. */
export function readString(literal: string): string {
  return literal
    .replace(/^"/, '')
    .replace(/"$/, '')
    .replaceAll(ESCAPE, (whole, self?: string, sign?: string, point?: string, units?: string) => {
      if (self !== undefined) return self
      if (sign !== undefined) return SIGNS[sign.toLowerCase()]!
      if (point !== undefined) {
        const code = Number.parseInt(point, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      }
      return String.fromCharCode(
        ...units!
          .slice(1)
          .split(/\\u/i)
          .map((digits) => Number.parseInt(digits, 16)),
      )
    })
}
