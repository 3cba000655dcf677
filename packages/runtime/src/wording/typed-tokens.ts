import { builtins } from '../feel/builtins/builtins.ts'
import { spell, type ExpressionName } from './expression-name.ts'
import { quoted } from './quoted.ts'

/** A piece of an expression as it is typed. */
export interface TypedToken {
  kind: 'space' | 'string' | 'name' | 'word' | 'number' | 'sign'
  from: number
  to: number
  /** As FEEL has it; of a name in braces, what stands between them. */
  text: string
}

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)+/y
const STRING = /"((?:[^"\\]|\\[^]|"")*)"|[“”＂]([^“”＂]*)[“”＂]/y
const BRACED = /[{｛【「]\s*([^{}｛｝【】「」":\n]*[^{}｛｝【】「」":\s])\s*[}｝】」]/y
const NUMBER = /(?:[\d０-９]+(?:[.．][\d０-９]+)?|[.．][\d０-９]+)(\s*[%％])?/y
const WORD = /[\p{L}_$][\p{L}\p{M}\p{N}_$]*/uy
const SIGNS = /\.\.|<>|[＜<][＞>]|[!！][=＝]|[=＝]{2}|&&|\|\||[＜<][=＝]|[＞>][=＝]|[^]/uy

/** The pieces of what is typed, with its signs as FEEL has them: full-width ones, those of spreadsheets. */
export function typedTokens(typed: string, names: readonly ExpressionName[]): TypedToken[] {
  const bare = bareNames(names)
  const tokens: TypedToken[] = []
  const narrowed = narrow(typed)
  const read = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at
    return pattern.exec(typed)
  }
  // A cell of a spreadsheet begins with it.
  const start = /^\s*[=＝]\s*/.exec(typed)?.[0].length ?? 0
  for (let at = start; at < typed.length;) {
    const token = next(at)
    tokens.push({ ...token, from: at })
    at = token.to
  }
  return tokens

  function next(at: number): Omit<TypedToken, 'from'> {
    const found = (kind: TypedToken['kind'], whole: string, text = whole) => {
      return { kind, to: at + whole.length, text }
    }
    const space = read(SPACE, at)
    if (space) return found('space', space[0])
    const string = read(STRING, at)
    if (string) return found('string', string[0], stringText(string))
    const braced = read(BRACED, at)
    if (braced) return found('name', braced[0], braced[1]!.replaceAll(/\s+/g, ' '))
    const known = bare.find((word) => standsAt(narrowed, word, at))
    if (known !== undefined) return found('name', typed.slice(at, at + known.length), known)
    const word = read(WORD, at)
    if (word) return found('word', word[0])
    if (!typed.startsWith('..', at)) {
      const number = read(NUMBER, at)
      if (number) return found('number', number[0], numberText(number))
    }
    const sign = read(SIGNS, at)![0]
    return found('sign', sign, SIGN[sign] ?? SIGN[narrow(sign)] ?? narrow(sign))
  }
}

/** In a spreadsheet a doubled quote is one. */
function stringText([whole, ascii, wide]: RegExpExecArray): string {
  if (ascii === undefined) return quoted(wide ?? '')
  return ascii.includes('""') ? `"${ascii.replaceAll('""', '\\"')}"` : whole
}

/** `80%` as `0.8`, exactly. */
function numberText([whole, percent]: RegExpExecArray): string {
  const digits = narrow(percent === undefined ? whole : whole.slice(0, -percent.length))
  if (percent === undefined) return digits
  const [before = '', behind = ''] = digits.split('.')
  const all = before.padStart(3, '0') + behind
  const point = all.length - behind.length - 2
  const shifted = `${all.slice(0, point).replace(/^0+(?=\d)/, '')}.${all.slice(point)}`
  return shifted.replace(/\.?0+$/, '') || '0'
}

const SIGN: Readonly<Record<string, string>> = {
  '×': '*',
  '✕': '*',
  '÷': '/',
  '∕': '/',
  '−': '-',
  '–': '-',
  '、': ',',
  ';': ',',
  '。': '.',
  '==': '=',
  '<>': '!=',
  '≠': '!=',
  '≤': '<=',
  '≦': '<=',
  '≥': '>=',
  '≧': '>=',
  '^': '**',
  '&&': ' and ',
  '||': ' or ',
}

/** Full-width signs and digits as they stand on the keyboard. */
function narrow(sign: string): string {
  return sign.replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

const KEYWORDS =
  /(?:^|[^\p{L}\p{N}])(?:for|return|if|then|else|some|every|in|satisfies|and|or|between|instance|of|function|not)(?:[^\p{L}\p{N}]|$)/u

/** Titles that need braces and are plain without them: longest first. */
function bareNames(names: readonly ExpressionName[]): string[] {
  const words = new Set<string>()
  const collect = (level: readonly ExpressionName[]) => {
    for (const { said, word, inside } of spell(level)) {
      if (said !== word && isBare(word)) words.add(word)
      if (inside) collect(inside)
    }
  }
  collect(names)
  return [...words].sort((a, b) => b.length - a.length)
}

/** Not to be read as an operation, a filter, or the call of a function. */
function isBare(word: string): boolean {
  if (!/^[\p{L}\p{N}]/u.test(word) || !/\p{L}/u.test(word)) return false
  if (/[-+*/=<>!,;."[\]@?&|^%×÷]/.test(word) || KEYWORDS.test(word)) return false
  const called = /^([^(（]+?)\s*[(（]/.exec(word)?.[1]
  return !builtins.has(word) && (called === undefined || !isFunction(called))
}

function isFunction(word: string): boolean {
  return builtins.has(word) || /^[A-Za-z]+$/.test(word)
}

const JOINED = /[\p{L}\p{N}_$]/u

function standsAt(typed: string, word: string, at: number): boolean {
  if (!typed.startsWith(narrow(word), at)) return false
  const [before = '', behind = ''] = [typed.slice(0, at).at(-1), typed[at + word.length]]
  return !JOINED.test(before) && (!JOINED.test(word.at(-1)!) || !JOINED.test(behind))
}
