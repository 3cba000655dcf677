import type { Locale } from '@paperwright/runtime'

/** Why a row corrects no record. */
export type MatchFault =
  | 'noKey'
  | 'noNumber'
  | 'none'
  | 'several'
  | 'twice'
  | 'notYours'
  | 'noField'
  | 'outdated'

export const MATCH_WORDS: Record<Locale, Record<MatchFault, string>> = {
  zh: {
    noKey: '用来查找记录的列没有填全。',
    noNumber: '没有这个编号的记录，或它已作废。',
    none: '没有找到相符的记录。',
    several: '找到不止一份相符的记录，不知道该改哪一份。',
    twice: '前面已有一行指的是同一份记录。',
    notYours: '您不能更正这份记录。',
    noField: '这份记录是按旧版表单填的，那时没有这一项。',
    outdated: '检查之后有人改过这份记录。请重新检查。',
  },
  en: {
    noKey: 'The columns that find the record are not all filled in.',
    noNumber: 'There is no record of this number, or it is void.',
    none: 'No record was found for it.',
    several: 'More than one record was found: which is meant cannot be told.',
    twice: 'A row above means the same record.',
    notYours: 'You may not correct this record.',
    noField: 'This record was filled in on an earlier version of the form, which has no such field.',
    outdated: 'Someone changed this record since it was checked. Check again.',
  },
}
