import type { Locale } from '../fields/field-type.ts'
import { signingWays } from '../form/chain-plan.ts'
import type { SignatureSlot } from '../form/form.ts'
import { SIGNED_WAYS } from '../form/signed-ways.ts'
import type { FormChange } from './form-change.ts'
import { isDeepEqual } from './is-deep-equal.ts'

type Labels = Readonly<Record<string, string>>

/** A setting as it is told: what it is called, what it is, in words, and what tells it from another of the same words. */
interface Told {
  title: Record<Locale, string>
  is(slot: SignatureSlot, locale: Locale, labels: Labels): string
  of?(slot: SignatureSlot): unknown
}

/** What is set up differently of a slot, setting by setting. */
export function wordSlotChange(
  { label, before, after, labels }: Extract<FormChange, { kind: 'slotChanged' }>,
  locale: Locale,
): string {
  const isZh = locale === 'zh'
  const told = SETTINGS.flatMap(({ title, is, of }) => {
    const [was, now] = [is(before, locale, labels), is(after, locale, labels)]
    const name = title[locale]
    if (was !== now)
      return [isZh ? `${name}由“${was}”改为“${now}”` : `${name} changed from “${was}” to “${now}”`]
    if (!of || isDeepEqual(of(before) ?? null, of(after) ?? null)) return []
    return [isZh ? `${name}有改动` : `${name} changed`]
  })
  return isZh ? `签字位“${label}”：${told.join('；')}` : `Signature field “${label}”: ${told.join('; ')}`
}

/** Yes and no of a setting, in words. */
function answer(title: Record<Locale, string>, isOn: (slot: SignatureSlot) => boolean): Told {
  const words: Record<Locale, [string, string]> = { zh: ['是', '否'], en: ['yes', 'no'] }
  return { title, is: (slot, locale) => words[locale][isOn(slot) ? 0 : 1] }
}

const SETTINGS: readonly Told[] = [
  {
    title: { zh: '由谁签', en: 'signer' },
    is: (slot, locale) => SIGNERS[signerOf(slot)][locale],
    of: ({ person }) => person,
  },
  { title: { zh: '签字岗位', en: 'positions' }, is: () => '', of: ({ posts = [] }) => posts },
  { title: { zh: '要几个人签', en: 'how many sign' }, is: ({ who = 'any' }, locale) => wordWho(who, locale) },
  { title: { zh: '次序', en: 'order' }, is: wordAfter },
  {
    title: { zh: '条件', en: 'condition' },
    is: ({ when }, locale) => CONDITIONS[locale][when === undefined ? 0 : 1],
    of: ({ when }) => when,
  },
  {
    title: { zh: '限期', en: 'due' },
    is: ({ days }, locale) =>
      locale === 'zh'
        ? days === undefined
          ? '不限'
          : `${days} 个工作日`
        : days === undefined
          ? 'no day'
          : `${days} working ${days === 1 ? 'day' : 'days'}`,
  },
  {
    title: { zh: '签字方式', en: 'ways of signing' },
    is: ({ ways = signingWays }, locale) =>
      ways.map((way) => SIGNED_WAYS[way][locale]).join(locale === 'zh' ? '、' : ', '),
  },
  answer({ zh: '提交即签', en: 'signed by submitting' }, ({ bySubmitting = false }) => bySubmitting),
  answer({ zh: '可以跳过', en: 'optional' }, ({ optional = false }) => optional),
  {
    title: { zh: '留日期处', en: 'date' },
    is: ({ date = false }, locale) =>
      typeof date === 'string' ? date : { zh: ['否', '是'], en: ['no', 'yes'] }[locale][date ? 1 : 0]!,
  },
  answer({ zh: '留盖章处', en: 'seal' }, ({ seal = false }) => seal),
  answer({ zh: '留意见处', en: 'comments' }, ({ opinion = false }) => opinion),
]

const CONDITIONS: Record<Locale, [string, string]> = { zh: ['无', '有'], en: ['none', 'one'] }

const SIGNERS = {
  posts: { zh: '岗位', en: 'position' },
  anyone: { zh: '看得到的任何人', en: 'anyone who sees it' },
  author: { zh: '提交人', en: 'author' },
  headOfAuthor: { zh: '提交人的部门负责人', en: 'head of the author’s department' },
  field: { zh: '表上填的人', en: 'person named on the form' },
  chosen: { zh: '轮到时再选', en: 'chosen when its turn comes' },
  outsider: { zh: '外部人员', en: 'someone outside' },
} satisfies Record<string, Record<Locale, string>>

function signerOf({ outsider, chosen, person, posts = [] }: SignatureSlot): keyof typeof SIGNERS {
  if (outsider) return 'outsider'
  if (chosen) return 'chosen'
  if (person === 'author' || person === 'headOfAuthor') return person
  if (person !== undefined) return 'field'
  return posts.length > 0 ? 'posts' : 'anyone'
}

function wordWho(who: NonNullable<SignatureSlot['who']>, locale: Locale): string {
  if (typeof who === 'object') {
    const percent = `${Math.round(who.share * 1000) / 10}%`
    return locale === 'zh' ? `签够 ${percent}` : `${percent} of them`
  }
  const words = {
    any: { zh: '任何一位', en: 'any one' },
    all: { zh: '每位', en: 'all' },
    inTurn: { zh: '每位，一位接一位', en: 'all, one after the other' },
  }
  return words[who][locale]
}

function wordAfter({ after }: SignatureSlot, locale: Locale, labels: Labels): string {
  if (after === undefined) return locale === 'zh' ? '排在前一位之后' : 'after the one before it'
  if (after.length === 0) return locale === 'zh' ? '最先' : 'first'
  const named = after.map((key) => labels[key] ?? key).join(locale === 'zh' ? '、' : ', ')
  return locale === 'zh' ? `${named}之后` : `after ${named}`
}
