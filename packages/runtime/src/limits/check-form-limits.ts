import type { FormProblem } from '../form/form-problem.ts'
import { isObject } from '../form/pointer.ts'
import { FORM_LIMITS, MOST_PLACES } from './document-limits.ts'
import { measureDocument } from './measure-document.ts'

/** What a form, or a JSON Schema that is to become one, holds too much of, before anything that costs is done with it. */
export function checkFormLimits(document: unknown): FormProblem[] {
  const problem = measureDocument(document, FORM_LIMITS)
  if (problem) return [problem]
  return countPlaces(document) > MOST_PLACES
    ? [{ path: '/x-paper/blocks', code: 'tooMuch', params: { of: 'places', most: MOST_PLACES } }]
    : []
}

/** Places that a blank sheet has in its frames, as far as there is one. */
function countPlaces(document: unknown): number {
  return listAt(at(document, 'x-paper'), 'blocks').reduce<number>((sum, block) => {
    const width = listAt(block, 'columns').length
    return sum + listAt(block, 'rows').reduce<number>((rows, row) => rows + width * lines(row), 0)
  }, 0)
}

/** A row is one line; the rows of a list stand there for each of its blank entries. */
function lines(row: unknown): number {
  const repeated = listAt(row, 'rows')
  if (repeated.length === 0) return 1
  const atLeast = at(row, 'atLeast')
  return repeated.length * (typeof atLeast === 'number' && atLeast > 1 ? atLeast : 1)
}

function at(node: unknown, key: string): unknown {
  return isObject(node) ? node[key] : undefined
}

function listAt(node: unknown, key: string): readonly unknown[] {
  const list = at(node, key)
  return Array.isArray(list) ? list : []
}
