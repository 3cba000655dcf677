/** What a formula over fields gives; `blank` is `null` written down, which goes with all of them. */
export type FormulaKind = 'number' | 'text' | 'moment' | 'answer' | 'blank'

/**
 * A formula over the fields of a row, as the typed tree of the part of FEEL that databases can compute alike (see
 * `readFormula`). Every node has a kind, and kinds fit: where a number is asked for, a number (or blank) stands.
 *
 * Blanks are null and mean what they mean in FEEL: arithmetic, order and functions over them give null; `same` is always
 * true or false, two blanks are the same; `and`, `or` and `not` know three values; a condition that is null is not met.
 */
export type Formula =
  | Literal
  | FieldValue
  | Arithmetic
  | Negation
  | Rounding
  | Aggregate
  | Concatenation
  | TextFunction
  | TextLength
  | Substring
  | NumberAsText
  | DayPart
  | DaysBetween
  | Same
  | Order
  | TextTest
  | Logic
  | Not
  | Conditional

interface Literal {
  op: 'literal'
  kind: 'number' | 'text' | 'answer' | 'blank'
  value: number | string | boolean | null
}

/** A field of the query by its key; one of another kind's options is its value as text, or as number. */
interface FieldValue {
  op: 'field'
  kind: FormulaKind
  key: string
}

/** Divided by zero gives null. */
interface Arithmetic {
  op: 'add' | 'subtract' | 'multiply' | 'divide'
  kind: 'number'
  left: Formula
  right: Formula
}

interface Negation {
  op: 'negate' | 'abs'
  kind: 'number'
  of: Formula
}

/** `round`: halves away from zero, to so many digits after the point (0 for the others). */
interface Rounding {
  op: 'round' | 'floor' | 'ceiling'
  kind: 'number'
  of: Formula
  digits: number
}

/** Over its numbers that are not null; null where there are none. */
interface Aggregate {
  op: 'sum' | 'min' | 'max'
  kind: 'number'
  of: Formula[]
}

interface Concatenation {
  op: 'concatenate'
  kind: 'text'
  left: Formula
  right: Formula
}

interface TextFunction {
  op: 'upper' | 'lower'
  kind: 'text'
  of: Formula
}

/** In characters (code points). */
interface TextLength {
  op: 'length'
  kind: 'number'
  of: Formula
}

/** From a character counted from 1, to the end or so many. */
interface Substring {
  op: 'substring'
  kind: 'text'
  of: Formula
  start: number
  length?: number
}

/** As short as it can be written: `1.5`, `1000000`. */
interface NumberAsText {
  op: 'string'
  kind: 'text'
  of: Formula
}

/** Of a moment with a day: `date(x).year`. */
interface DayPart {
  op: 'year' | 'month' | 'day'
  kind: 'number'
  of: Formula
}

/** From the one day to the other: `(date(to) - date(from)).days`, below zero where `to` is earlier; clock times count for nothing. */
interface DaysBetween {
  op: 'days'
  kind: 'number'
  from: Formula
  to: Formula
}

/** Never null. */
interface Same {
  op: 'same'
  kind: 'answer'
  left: Formula
  right: Formula
}

/** Of two numbers, or two texts by their code points: so moments stand by time. */
interface Order {
  op: 'less' | 'lessOrSame'
  kind: 'answer'
  left: Formula
  right: Formula
}

/** Capitals matter. An empty `part` is in every text. */
interface TextTest {
  op: 'contains' | 'startsWith' | 'endsWith'
  kind: 'answer'
  of: Formula
  part: Formula
}

interface Logic {
  op: 'and' | 'or'
  kind: 'answer'
  left: Formula
  right: Formula
}

interface Not {
  op: 'not'
  kind: 'answer'
  of: Formula
}

interface Conditional {
  op: 'if'
  kind: FormulaKind
  condition: Formula
  met: Formula
  unmet: Formula
}
