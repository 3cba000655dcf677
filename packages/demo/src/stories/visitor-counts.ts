import { dayOf, demand, serviceRhythm } from '../calendar.ts'
import type { House } from '../house.ts'
import type { Story } from '../story.ts'

/** Who comes past each shop: one week of every month is counted. */
export function visitorCounts({ world }: House): Story {
  const { random, team, stores } = world
  return {
    perYear: 0,
    tell(day, tell) {
      if (!day.isMonthEnd) return
      for (const store of stores) {
        const own = random.of('visitors', store.short, day.text)
        const first = dayOf(day.index - own.whole(9, 16))
        const days = Array.from({ length: 7 }, (_, step) => dayOf(first.index + step)).filter(
          ({ month }) => month === day.month,
        )
        tell({
          form: 'visitor-analysis',
          day,
          by: own.pick(team.sales),
          record: {
            year: String(day.year),
            month: day.month,
            surveyedOn: first.text,
            days: days.map((one) => {
              const crowd =
                13 *
                store.size *
                demand(one) *
                (one.weekday === 0 || one.weekday === 6 ? 1.6 : serviceRhythm(one))
              const part = (share: number) => Math.round(own.skewed(crowd * share, 0.15))
              return {
                day: one.date,
                adults: { men: part(0.25), women: part(0.4) },
                children: { male: part(0.06), female: part(0.06) },
                students: { male: part(0.1), female: part(0.13) },
                lastSurvey: part(0.94),
                regulars: part(0.38),
                passersBy: part(0.62),
                alone: part(0.42),
                parentAndChild: part(0.22),
                couples: part(0.19),
                friends: part(0.17),
                ...(one.weekday === 6 && { remarks: '周六' }),
              }
            }),
          },
        })
      }
    },
  }
}
