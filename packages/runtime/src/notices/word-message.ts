import type { Locale } from '../fields/field-type.ts'
import { wordNotice, type WordedNotice } from './word-notice.ts'

/** A notice with the record that it is about. */
export interface MessageLine extends WordedNotice {
  title: string
  number: string
  /** Where the record is opened; left out where nobody has said where the server is reached. */
  link?: string | undefined
}

/** Lines that are told whole; of more it is said how many. */
const LINES = 20

/** A message of one notice or many, as mail and groups get it. */
export function wordMessage(
  lines: readonly MessageLine[],
  locale: Locale,
): { subject: string; text: string } {
  const [first] = lines
  const subject =
    lines.length === 1 && first
      ? `${nameRecord(first, locale)}${locale === 'zh' ? '：' : ': '}${wordNotice(first, locale)}`
      : locale === 'zh'
        ? `${lines.length} 条签字通知`
        : `${lines.length} notices about signatures`
  const told = lines.slice(0, LINES).map((line) => toText(line, locale))
  const more = lines.length - told.length
  if (more > 0) told.push(locale === 'zh' ? `另有 ${more} 条` : `and ${more} more`)
  return { subject, text: told.join('\n\n') }
}

function toText(line: MessageLine, locale: Locale): string {
  const said = [nameRecord(line, locale), wordNotice(line, locale)]
  return [...said, ...(line.link === undefined ? [] : [line.link])].join('\n')
}

function nameRecord({ title, number }: MessageLine, locale: Locale): string {
  return locale === 'zh' ? `《${title}》${number}` : `${title} ${number}`
}
