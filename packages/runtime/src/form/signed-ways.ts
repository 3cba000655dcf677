import type { Locale } from '../fields/field-type.ts'
import type { SigningWay } from './form.ts'

/** How it was signed, as the history says. */
export const SIGNED_WAYS: Readonly<Record<SigningWay, Record<Locale, string>>> = {
  drawn: { zh: '手写', en: 'Drawn' },
  phone: { zh: '手机上写', en: 'Drawn on a phone' },
  kept: { zh: '留存签名', en: 'Kept signature' },
  typed: { zh: '打字', en: 'Typed' },
  paper: { zh: '纸上', en: 'On paper' },
}
