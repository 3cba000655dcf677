import { touches, type Harm } from '@paperwright/runtime/kit'
import type { Acting } from '../../services.ts'
import { requireSoundForm } from '../require-sound-form.ts'
import { countMatching } from './count-matching.ts'
import { countTouched } from './count-touched.ts'
import { harmCondition } from './harm-condition.ts'

/** What publishing a document would do to the stored records of its form. */
export interface Impact {
  /** The newest version, which the document is compared with. */
  version: number
  /** The changes that stored records may not fit, each with how many of them it touches. */
  harms: (Harm & { records: number })[]
  /** Stored records of the form in all. */
  total: number
}

export async function assessImpact(
  { db, forms, checks, actor }: Acting,
  { id, document }: { id: string; document: unknown },
): Promise<Impact> {
  const after = await requireSoundForm({ checks, actor }, document)
  const before = await forms.requireNewest(id)
  const harms = await checks.ask('harms', { before: before.document, after }, actor.id)
  const counted = harms.flatMap((harm) => {
    const condition = harmCondition(harm)
    return condition ? [{ harm, condition }] : []
  })
  const { total, matching } = await countMatching(
    db,
    id,
    counted.map(({ condition }) => condition),
  )
  const records = new Map(counted.map(({ harm }, index) => [harm, matching[index]!]))
  const others = harms.filter((harm) => !records.has(harm))
  const touched = await countTouched(
    db,
    id,
    others.map((harm) => (record) => touches(harm, record)),
  )
  others.forEach((harm, index) => records.set(harm, touched[index]!))
  return {
    version: before.version,
    harms: harms.map((harm) => ({ ...harm, records: records.get(harm)! })),
    total,
  }
}
