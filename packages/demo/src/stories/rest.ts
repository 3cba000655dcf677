import { isHoliday, officeRhythm, type Day } from '../calendar.ts'
import { daysLater, type House } from '../house.ts'
import type { Role } from '../staff.ts'
import { Tally, type Story } from '../story.ts'

/** How often a form is filled in that has no story of its own, and by whom. */
interface Habit {
  form: string
  by: Role
  /** So many a span at load 1, or by the calendar, whatever the size. */
  rate?: number
  every?: 'week' | 'month' | 'quarter' | 'half-year'
}

const HABITS: readonly Habit[] = [
  { form: 'survey-plan', by: 'survey', every: 'quarter' },
  { form: 'survey-detail', by: 'survey', rate: 150 },
  { form: 'development-plan', by: 'development', every: 'half-year' },
  { form: 'visit-plan', by: 'development', rate: 200 },
  { form: 'development-log', by: 'development', rate: 240 },
  { form: 'development-evaluation', by: 'development', every: 'month' },
  { form: 'address-list', by: 'information', every: 'quarter' },
  { form: 'customer-composition', by: 'information', every: 'month' },
  { form: 'contact-plan', by: 'relations', every: 'month' },
  { form: 'contact-schedule', by: 'relations', every: 'week' },
  { form: 'gift-plan', by: 'relations', every: 'quarter' },
  { form: 'key-account-rating', by: 'keyAccounts', every: 'quarter' },
  { form: 'key-account-support', by: 'keyAccounts', rate: 70 },
  { form: 'key-account-analysis', by: 'keyAccounts', rate: 90 },
  { form: 'specialist-appraisal', by: 'keyAccounts', every: 'quarter' },
  { form: 'service-outlets', by: 'afterSales', every: 'half-year' },
  { form: 'routine-inspection', by: 'technician', rate: 220 },
  { form: 'regional-classification', by: 'information', every: 'half-year' },
  { form: 'credit-analysis', by: 'finance', rate: 70 },
  { form: 'call-center-equipment', by: 'calls', every: 'half-year' },
]

/** All other sheets of the office, varied from their samples. */
export function restOfTheForms({ world, pace, load, vary }: House): Story {
  const random = world.random.of('rest')
  const tallies = new Map(HABITS.map(({ form }) => [form, new Tally()]))
  return {
    perYear: HABITS.reduce((sum, { rate = 0 }) => sum + rate, 0),
    tell(day, tell) {
      for (const { form, by: role, rate, every } of HABITS) {
        const tally = tallies.get(form)!
        const count =
          rate === undefined ? Number(isTurn(every!, day, world)) : tally.take(rate * load * pace.office(day))
        for (let left = count; left > 0; left--) {
          const by = random.pick(world.team[role])
          const on = daysLater(day, 0)
          tell({ form, day: on, by, record: vary(form, { day: on, by }) })
        }
      }
    },
  }
}

/** The first of a kind is drawn up soon after the beginning, so that no form is without. */
function isTurn(every: NonNullable<Habit['every']>, day: Day, { start }: House['world']): boolean {
  const since = day.index - start.index
  if (since === 3) return true
  if (every === 'week') return day.weekday === 1 && !isHoliday(day) && officeRhythm(day) > 0
  if (!day.isMonthEnd) return false
  if (every === 'month') return true
  return day.month % (every === 'quarter' ? 3 : 6) === 0
}
