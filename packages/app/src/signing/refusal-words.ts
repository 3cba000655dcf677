import type { ActRefusal } from '@paperwright/server'
import type { Locale } from '@paperwright/runtime'

const zh: Record<ActRefusal, string> = {
  noStep: '没有这一处签字。',
  state: '签字情况已变，请看现在的情况再做。',
  notAsked: '这里现在不由您签。',
  notAuthor: '只有提交人可以这样做。',
  outdated: '您打开以后记录改过了，请看过新的内容再签。',
  notSeen: '请先打开这张表再签。',
  already: '已经做过了。',
  noReason: '请写明原因。',
  noName: '请写签字人的姓名。',
  noPeople: '请选人。',
  way: '这里不能用这种方式签。',
  circle: '不能转回给转出的人，也不能给自己。',
  target: '只能退给前面签过的人。',
  tooSoon: '一小时内已催过。',
  tooLate: '时间过了，不能拿回。',
  opened: '下一位已经打开，不能再收回。',
  addedAdds: '加签来的人不能再加签。',
  confirm: '请先用密码或验证码确认是您本人在签。',
  nothingDrawn: '手机上写的签名已经不在了，请再扫一次码。',
  nothingKept: '您没有留存的签名，请先在“我的账户”里留存一个。',
}

const en: Record<ActRefusal, string> = {
  noStep: 'There is no such place to sign.',
  state: 'The signatures have moved on. Look at where they stand now.',
  notAsked: 'Someone else is asked to sign here.',
  notAuthor: 'Only its author may do this.',
  outdated: 'The record was changed after you opened it. Read it again before you sign.',
  notSeen: 'Open the sheet before you sign it.',
  already: 'This is done already.',
  noReason: 'Say why.',
  noName: 'Enter the name of whoever signs.',
  noPeople: 'Choose someone.',
  way: 'It can’t be signed in this way.',
  circle: 'It can’t go back to someone who passed it on, or to yourself.',
  target: 'It can only go back to someone who signed before.',
  tooSoon: 'They were reminded within the last hour.',
  tooLate: 'It’s too late to take this back.',
  opened: 'Whoever comes next has opened it already.',
  addedAdds: 'Added signers can’t add others.',
  confirm: 'First confirm with your password or a code that it’s you who signs.',
  nothingDrawn: 'What was drawn on the phone is gone. Scan a new code.',
  nothingKept: 'You keep no signature. Add one under My account first.',
}

const WORDS = { zh, en }

/** Why an act on signatures was refused, as its reader says it. */
export function wordRefusal(refusal: string | undefined, locale: Locale): string | undefined {
  const words: Readonly<Record<string, string>> = WORDS[locale]
  return refusal !== undefined && Object.hasOwn(words, refusal) ? words[refusal] : undefined
}
