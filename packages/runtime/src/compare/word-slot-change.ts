import type { Locale } from '../fields/field-type.ts'
import { signingWays } from '../form/chain-plan.ts'
import type { SignatureSlot } from '../form/form.ts'
import { SIGNED_WAYS } from '../form/signed-ways.ts'
import type { FormChange } from './form-change.ts'
import { isDeepEqual } from './is-deep-equal.ts'

/** What is set up differently of a slot: who signs first of all, then in which ways. */
export function wordSlotChange(
  { label, before, after }: Extract<FormChange, { kind: 'slotChanged' }>,
  locale: Locale,
): string {
  const isZh = locale === 'zh'
  if (!isDeepEqual(before.posts ?? [], after.posts ?? []))
    return isZh ? `签字位“${label}”的签字岗位有改动` : `The positions that sign “${label}” changed`
  if (isDeepEqual(before.ways ?? signingWays, after.ways ?? signingWays))
    return isZh ? `签字位“${label}”的设置有改动` : `The settings of the signature field “${label}” changed`
  const [was, is] = [waysOf(before, locale), waysOf(after, locale)]
  return isZh
    ? `签字位“${label}”的签字方式由“${was}”改为“${is}”`
    : `The ways of signing “${label}” changed from “${was}” to “${is}”`
}

function waysOf({ ways = signingWays }: SignatureSlot, locale: Locale): string {
  return ways.map((way) => SIGNED_WAYS[way][locale]).join(locale === 'zh' ? '、' : ', ')
}
