import { groupOf, momentAt, noticeKinds, wallClock, type NoticeKind } from '@paperwright/runtime/kit'
import type { NoticeChoices } from '../db/notice-tables.ts'

export const DEFAULT_CHOICES: NoticeChoices = {
  locale: 'zh',
  mail: ['todo', 'results'],
  bell: ['todo', 'results', 'copies'],
  quiet: null,
}

export function wantsMail({ mail }: NoticeChoices, what: NoticeKind): boolean {
  return mail.includes(groupOf(what))
}

/** What the head does not count. */
export function mutedOf({ bell }: NoticeChoices): NoticeKind[] {
  return noticeKinds.filter((what) => groupOf(what) !== 'todo' && !bell.includes(groupOf(what)))
}

/** When something may leave: now, or at the end of the quiet hours that it falls in. */
export function afterQuiet({ quiet }: NoticeChoices, { at, zone }: { at: Date; zone: string }): Date {
  if (!quiet || quiet.from === quiet.to) return at
  const clock = wallClock({ at, zone })
  const minute = clock.hour * 60 + clock.minute
  const [from, to] = [minuteOf(quiet.from), minuteOf(quiet.to)]
  const isOverNight = from > to
  const isQuiet = isOverNight ? minute >= from || minute < to : minute >= from && minute < to
  if (!isQuiet) return at
  const isTomorrow = isOverNight && minute >= from
  const end = {
    ...clock,
    day: clock.day + (isTomorrow ? 1 : 0),
    hour: Math.floor(to / 60),
    minute: to % 60,
    second: 0,
  }
  return momentAt(end, zone)
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
