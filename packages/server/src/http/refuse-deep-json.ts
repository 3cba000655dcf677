import { DEEPEST_JSON, isNestedDeeper } from '@paperwright/runtime/kit'
import { createMiddleware } from 'hono/factory'
import { BadRequest } from '../errors.ts'

/** Turns away JSON that is nested deeper than anyone can walk: in the address at once, in the body when it is read. */
export const refuseDeepJson = createMiddleware(async (context, next) => {
  const { req } = context
  let refused: BadRequest | undefined
  const parse = (text: string): unknown => {
    refused = isNestedDeeper(text, DEEPEST_JSON) ? tooDeep() : undefined
    if (refused) throw refused
    return JSON.parse(text)
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
