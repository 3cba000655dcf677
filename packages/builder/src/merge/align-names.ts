import { walkFields, type Form } from '@paperwright/runtime'
import { pairFields, type FieldPair, type Sides } from '@paperwright/runtime/kit'
import { EditRefused } from '../edits/edit-refused.ts'
import { renameField } from '../edits/rename-field.ts'
import { splitHolder } from '../fields/change-object.ts'
import { findField, freeKey } from '../fields/find-fields.ts'

/**
 * The same forms with one key for what is one field, though one side gave it another, and with two for what are two
 * fields, though both sides came upon one key. What is published keeps its keys before what is not.
 */
export function alignNames(sides: Sides<Form>): Sides<Form> {
  return partNewFields(followMine(followTheirs(sides)))
}

function followTheirs({ base, mine, theirs }: Sides<Form>): Sides<Form> {
  const ours = new Map(pairFields(base, mine).pairs.map((pair) => [pair.before.pointer, pair.after.pointer]))
  return renamedIn(base, theirs).reduce<Sides<Form>>(
    (sides, { before, after }) => {
      const own = ours.get(before.pointer)
      const key = splitHolder(after.pointer).key
      const renamed = {
        base: withKey(sides.base, before.pointer, key),
        mine: own === undefined ? sides.mine : withKey(sides.mine, own, key),
      }
      return renamed.base && renamed.mine ? { ...sides, base: renamed.base, mine: renamed.mine } : sides
    },
    { base, mine, theirs },
  )
}

function followMine({ base, mine, theirs }: Sides<Form>): Sides<Form> {
  return renamedIn(base, mine).reduce<Sides<Form>>(
    (sides, { before, after }) => {
      const key = splitHolder(after.pointer).key
      const renamed = {
        base: withKey(sides.base, before.pointer, key),
        theirs: findField(sides.theirs, before.pointer)
          ? withKey(sides.theirs, before.pointer, key)
          : sides.theirs,
      }
      return renamed.base && renamed.theirs ? { ...sides, base: renamed.base, theirs: renamed.theirs } : sides
    },
    { base, mine, theirs },
  )
}

/** Fields that have another key where they were. */
function renamedIn(before: Form, after: Form): FieldPair[] {
  return pairFields(before, after).pairs.filter(
    (pair) =>
      pair.isRenamed && splitHolder(pair.before.pointer).holder === splitHolder(pair.after.pointer).holder,
  )
}

/** Undefined where the key is taken, or the field is not there any more. */
function withKey(form: Form, pointer: string, key: string): Form | undefined {
  try {
    return renameField(form, { pointer, key })
  } catch (error) {
    if (error instanceof EditRefused) return undefined
    throw error
  }
}

/** What both added under one key, as two fields, has two. */
function partNewFields({ base, mine, theirs }: Sides<Form>): Sides<Form> {
  const parted = walkFields(mine).reduce((form, { pointer, schema, key }) => {
    const other = findField(theirs, pointer)?.schema
    if (key === '*' || !other || findField(base, pointer)) return form
    if (other.title === schema.title && other['x-field'] === schema['x-field']) return form
    const { holder } = splitHolder(pointer)
    return withKey(form, pointer, freeInBoth([form, theirs], holder, key)) ?? form
  }, mine)
  return { base, mine: parted, theirs }
}

function freeInBoth([one, other]: readonly [Form, Form], holder: string, wished: string): string {
  const free = freeKey(one, holder, wished)
  const freer = freeKey(other, holder, free)
  return free === freer ? free : freeInBoth([one, other], holder, freer)
}
