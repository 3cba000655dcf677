import { addDays, parseDay, type Day } from './calendar.ts'

const OF_YEAR = /^(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d)(?: ?[日号])?/
const IN_DIGITS = /^(\d{2})(\d{2})(?![\d:])/
const OF_MONTH = /^(\d{1,2}) ?[日号]/
const AWAY = /^[+-] ?(\d{1,3})(?!\d)/
const NAMED = /^(?:今天|今日|昨天|昨日|前天|明天|明日|后天|today|yesterday|tomorrow)/i

const DAYS_AWAY: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  今天: 0,
  今日: 0,
  today: 0,
  明天: 1,
  明日: 1,
  tomorrow: 1,
  后天: 2,
}

/**
 * The day without its year that a text begins with, told from `today` (`2026-03-05`): `3-5`, `3月5日`, `0305`, `5日`, `明天`,
 * `+3`. It may be none of the calendar (2月30日). Undefined where it begins with nothing of the kind; `rest` stands behind it.
 */
export function shortDay(plain: string, today: string): { day: Day; rest: string } | undefined {
  const { year, month } = parseDay(today)!
  const ofYear = OF_YEAR.exec(plain) ?? IN_DIGITS.exec(plain)
  // 2030 is a year, 45 no day of any month.
  if (ofYear && isLikely(Number(ofYear[1]), Number(ofYear[2])))
    return found(plain, ofYear[0], { year, month: Number(ofYear[1]), day: Number(ofYear[2]) })
  const ofMonth = OF_MONTH.exec(plain)
  if (ofMonth && isLikely(month, Number(ofMonth[1])))
    return found(plain, ofMonth[0], { year, month, day: Number(ofMonth[1]) })
  const named = NAMED.exec(plain)?.[0]
  if (named !== undefined)
    return found(plain, named, addDays(parseDay(today)!, DAYS_AWAY[named.toLowerCase()]!))
  const away = AWAY.exec(plain)
  return away ? found(plain, away[0], addDays(parseDay(today)!, Number(away[0].replace(' ', '')))) : undefined
}

function isLikely(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function found(plain: string, begins: string, day: Day) {
  return { day, rest: plain.slice(begins.length) }
}
