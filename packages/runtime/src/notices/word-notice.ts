import type { Locale } from '../fields/field-type.ts'
import type { NoticeKind } from './notice.ts'

/** A notice as it is worded: nothing of a record's values. */
export interface WordedNotice {
  what: NoticeKind
  /** Who did it; null: nobody, or somebody whose name is not known any more. */
  by: string | null
  /** The names of those who are told; left out where it is told to them. */
  to?: readonly string[]
  /** The printed words of the places to sign that it is about. */
  steps: readonly string[]
}

type Sentence = (by: string, to: string, at: string) => string

const ZH: Record<NoticeKind, Sentence> = {
  asked: (by, to, at) => `${by}请${to}签字${at}`,
  lent: (by, to, at) => `${by}想听${to}的意见${at}`,
  answered: (by, to, at) => `${by}回复了意见，请${to}签字${at}`,
  returned: (by, to, at) => (at ? `${by}退回，请${to}重新签字${at}` : `${by}退回，请${to}更正后再送签`),
  nudged: (by, to, at) => `${by}催${to}签字${at}`,
  copied: (by, to) => `${by}抄送给${to}`,
  commented: (by) => `${by}写了评论`,
  refused: (by) => `${by}拒绝了，没有批准`,
  complete: (by) => `签完了，最后是${by}`,
  withdrawn: (by, to) => `${by}撤回了，不用${to}签了`,
  voided: (by) => `${by}作废了这份记录`,
  due: (_, to, at) => `今天到期，请${to}签字${at}`,
  overdue: (_, to, at) => `已过期，请${to}签字${at}`,
}

const EN: Record<NoticeKind, Sentence> = {
  asked: (by, to, at) => `${by} asks ${to} to sign${at}`,
  lent: (by, to, at) => `${by} asks ${to} for an opinion${at}`,
  answered: (by, to, at) => `${by} has answered: it’s for ${to} to sign${at}`,
  returned: (by, to, at) =>
    at ? `${by} sent it back for ${to} to sign again${at}` : `${by} sent it back for ${to} to correct`,
  nudged: (by, to, at) => `${by} reminds ${to} to sign${at}`,
  copied: (by, to) => `${by} sent ${to} a copy`,
  commented: (by) => `${by} left a comment`,
  refused: (by) => `${by} refused it`,
  complete: (by) => `All have signed, ${by} last`,
  withdrawn: (by, to) => `${by} withdrew it: no need for ${to} to sign`,
  voided: (by) => `${by} voided the record`,
  due: (_, to, at) => `Due today: it’s for ${to} to sign${at}`,
  overdue: (_, to, at) => `Overdue: it’s for ${to} to sign${at}`,
}

/** Names that are told; of more it is said how many. */
const NAMED = 5

/** What a notice says, without the form and number that it is about. */
export function wordNotice({ what, by, to, steps }: WordedNotice, locale: Locale): string {
  const [sentences, nobody, you, comma] =
    locale === 'zh' ? ([ZH, '有人', '您', '、'] as const) : ([EN, 'someone', 'you', ', '] as const)
  const at = steps.join(comma)
  const whom = to === undefined ? you : nameAll(to, comma, locale)
  return sentences[what](by ?? nobody, whom, at === '' ? '' : locale === 'zh' ? `（${at}）` : ` (${at})`)
}

function nameAll(names: readonly string[], comma: string, locale: Locale): string {
  if (names.length === 0) return locale === 'zh' ? '签字人' : 'whoever signs'
  if (names.length <= NAMED) return names.join(comma)
  const some = names.slice(0, NAMED).join(comma)
  return locale === 'zh' ? `${some}等${names.length}人` : `${some} and ${names.length - NAMED} more`
}
