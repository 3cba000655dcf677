import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { missingTypes } from '../form/missing-types.ts'
import type { Locale } from '../fields/field-type.ts'
import type { SheetImages } from '../images/sheet-image.ts'
import type { StandingSignature } from '../record/history/standing-signatures.ts'
import { composePages } from './compose-pages.ts'
import { correctedValues } from './life/corrected-values.ts'
import { lifeItems, stamp } from './life/life-items.ts'
import { signingRecord } from './life/signing-record.ts'
import type { SheetLife } from './life/sheet-life.ts'
import { pageNumber } from './margins/page-number.ts'
import type { LayoutReport, PaperDocument } from './page.ts'
import { openScope } from './sheet-scope.ts'
import { formSetting } from './sheet-setting.ts'

export interface SheetInput {
  form: Form
  /** A checked record with its computed values; left out for the blank sheet. */
  record?: JsonObject
  /** The pictures to print (see `picturesOf`), by the stored file's id; any other prints its name in a box. */
  images?: SheetImages
  /** The language of the printed words. Default: Chinese. */
  locale?: Locale
  /** What became of the stored record: its number, corrections and voiding stand in the margins of every page. */
  life?: SheetLife
  /** It is not submitted yet: 草稿 stands large behind the words of every page. */
  isDraft?: boolean
}

/**
 * Lays a form's sheet out on pages, blank or filled. The form must pass `checkForm`; values of another type than
 * their field's are printed as they are, and so are those of types that are missing, which `reports` names.
 */
export function composeSheet({
  form,
  record,
  images,
  locale = 'zh',
  life = {},
  isDraft = false,
}: SheetInput): PaperDocument {
  const setting = formSetting(form, locale)
  const corrected = correctedValues(life, locale)
  const scope = {
    ...openScope(form, record, setting),
    ...(images && { images }),
    ...(life.number !== undefined && { number: life.number }),
    ...(corrected && { correctedValues: corrected }),
    ...(life.signatures && { signatures: bySlot(life.signatures) }),
  }
  const pages = composePages({
    blocks: [...form['x-paper'].blocks, ...signingRecord(life.entries ?? [], scope, setting.box.fontSize)],
    setting,
    scope,
    margins: [pageNumber, ...lifeItems(life), ...(isDraft ? [stamp('draft')] : [])],
  })
  const missing = missingTypes(scope.schemas.values()).map(missingType)
  return missing.length === 0 ? pages : { ...pages, reports: [...missing, ...pages.reports] }
}

function bySlot(signatures: readonly StandingSignature[]): ReadonlyMap<string, readonly StandingSignature[]> {
  const slots = new Map<string, StandingSignature[]>()
  for (const one of signatures) slots.set(one.slot, [...(slots.get(one.slot) ?? []), one])
  return slots
}

function missingType(type: string): LayoutReport {
  return { code: 'missing-type', where: type }
}
