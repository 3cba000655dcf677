import { DEEPEST_JSON, isNestedDeeper, readDecimal } from '@paperwright/runtime/kit'
import { createMiddleware } from 'hono/factory'
import { BadRequest } from '../errors.ts'

/**
 * Turns away JSON that is nested deeper than anyone can walk, in the address at once, in the body when it is read, and
 * numbers of a body that would be others once they are read (12345678901234567).
 */
export const readJson = createMiddleware(async (context, next) => {
  const { req } = context
  let refused: BadRequest | undefined
  const parse = (text: string): unknown => {
    refused = isNestedDeeper(text, DEEPEST_JSON) ? tooDeep() : undefined
    if (refused) throw refused
    const value: unknown = JSON.parse(text)
    const bent = findBentNumber(text)
    if (bent !== undefined) throw (refused = tooLong(bent))
    return value
  }
  if (Object.values(req.query()).some((text) => isNestedDeeper(text, DEEPEST_JSON))) throw tooDeep()
  req.json = async <Value>() => parse(await req.text()) as Value
  await next()
  // Readers of JSON take whatever fails for JSON that is none.
  if (refused) throw refused
})

function tooDeep(): BadRequest {
  return new BadRequest(`JSON may be nested ${DEEPEST_JSON} levels deep here. Nest objects and lists less.`, {
    code: 'json-too-deep',
  })
}

function tooLong(number: string): BadRequest {
  return new BadRequest(
    `The number ${number.slice(0, 40)} has more digits than a number can hold. Send it with 15 digits at most, or as text.`,
    { code: 'number-too-long' },
  )
}

/** Digits that every number holds. */
const DIGITS_HELD = 15
const MANY_DIGITS = new RegExp(`\\d[\\d.]{${DIGITS_HELD}}`)
/** Texts are passed over whole. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.]*(?:e[+-]?\d+)?/gis
const LONGEST = 400

/** The first number of a sound JSON text that does not read as it is written; undefined where there is none. */
function findBentNumber(text: string): string | undefined {
  if (!MANY_DIGITS.test(text)) return undefined
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('"') || token.length <= DIGITS_HELD) continue
    if (token.length > LONGEST || !isHeld(token)) return token
  }
  return undefined
}

function isHeld(written: string): boolean {
  const [said, held] = [readDecimal(written), readDecimal(String(Number(written)))]
  return said?.coefficient === held?.coefficient && said?.exponent === held?.exponent
}
