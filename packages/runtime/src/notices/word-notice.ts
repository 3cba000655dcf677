import type { Locale } from '../fields/field-type.ts'
import type { NoticeKind } from './notice.ts'

/** A notice as it is worded: nothing of a record's values. */
export interface WordedNotice {
  what: NoticeKind
  /** Who did it; null: nobody, or somebody whose name is not known any more. */
  by: string | null
  /** The printed words of the places to sign that it is about. */
  steps: readonly string[]
}

type Sentence = (by: string, at: string) => string

const ZH: Record<NoticeKind, Sentence> = {
  asked: (by, at) => `${by}请您签字${at}`,
  lent: (by, at) => `${by}想听您的意见${at}`,
  answered: (by, at) => `${by}回复了意见，请您签字${at}`,
  returned: (by, at) => (at ? `${by}退回到您这里，请重新签字${at}` : `${by}退回了，请更正后再送签`),
  nudged: (by, at) => `${by}催您签字${at}`,
  copied: (by) => `${by}抄送给您`,
  commented: (by) => `${by}写了评论`,
  refused: (by) => `${by}拒绝了，没有批准`,
  complete: (by) => `签完了，最后是${by}`,
  withdrawn: (by) => `${by}撤回了，不用您签了`,
  voided: (by) => `${by}作废了这份记录`,
}

const EN: Record<NoticeKind, Sentence> = {
  asked: (by, at) => `${by} asks you to sign${at}`,
  lent: (by, at) => `${by} asks what you think${at}`,
  answered: (by, at) => `${by} has answered: please sign${at}`,
  returned: (by, at) =>
    at
      ? `${by} sent it back to you: please sign again${at}`
      : `${by} sent it back: please correct it and send it again`,
  nudged: (by, at) => `${by} reminds you to sign${at}`,
  copied: (by) => `${by} sent you a copy`,
  commented: (by) => `${by} left a comment`,
  refused: (by) => `${by} refused it`,
  complete: (by) => `All have signed, ${by} last`,
  withdrawn: (by) => `${by} withdrew it: you needn’t sign`,
  voided: (by) => `${by} voided the record`,
}

/** What a notice says, without the form and number that it is about. */
export function wordNotice({ what, by, steps }: WordedNotice, locale: Locale): string {
  if (locale === 'zh') return ZH[what](by ?? '有人', steps.length > 0 ? `（${steps.join('、')}）` : '')
  return EN[what](by ?? 'someone', steps.length > 0 ? ` (${steps.join(', ')})` : '')
}
