import type { StandingSignature } from '../record/history/standing-signatures.ts'
import type { Content } from './content.ts'
import { LIFE_WORDS } from './life/life-words.ts'
import type { SheetScope } from './sheet-scope.ts'

/** Those who signed or refused at a slot; none on a blank sheet, or while it is open. */
export function signaturesAt({ signatures }: SheetScope, slot: string): readonly StandingSignature[] {
  return signatures?.get(slot)?.filter(({ struck }) => !struck) ?? []
}

/** The signatures of a slot that count no more. */
export function struckAt({ signatures }: SheetScope, slot: string): readonly StandingSignature[] {
  return signatures?.get(slot)?.filter(({ struck }) => struck) ?? []
}

/** What was said with the signatures, each a line. */
export function saidContent(signatures: readonly StandingSignature[]): Content {
  return signatures.flatMap(({ said }, index): Content => {
    if (said === undefined) return []
    const words = { kind: 'text', text: said } as const
    return index === 0 ? [words] : [{ kind: 'line-end' }, words]
  })
}

/** The names of those who signed, and the last day: `陈静　2026年3月5日`. */
export function signedFoot(signatures: readonly StandingSignature[], scope: SheetScope): Content {
  return [
    { kind: 'text', text: signedNames(signatures, scope) },
    { kind: 'text', text: `　${dayOf(signatures, scope)}` },
  ]
}

/** The names of those who signed, each with the one in whose place: `陈静（代王强）`, `已拒绝：李明`. */
export function signedNames(signatures: readonly StandingSignature[], { locale }: SheetScope): string {
  const words = signatures.map(({ name, for: other, refused }) => {
    const refusal = refused ? `${LIFE_WORDS[locale].refused}${LIFE_WORDS[locale].colon}` : ''
    if (other === undefined) return `${refusal}${name}`
    return `${refusal}${locale === 'zh' ? `${name}（代${other}）` : `${name} for ${other}`}`
  })
  return words.join(locale === 'zh' ? '、' : ', ')
}

/** The last day on which it was signed, in the sheet's language. */
export function dayOf(signatures: readonly StandingSignature[], { locale }: SheetScope): string {
  const day = signatures.at(-1)?.day ?? ''
  const [year, month, date] = day.split('-')
  return locale === 'zh' && date !== undefined ? `${year}年${Number(month)}月${Number(date)}日` : day
}
