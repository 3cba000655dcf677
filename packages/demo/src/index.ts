export { dayAt, dayOf, spanStart, type Day } from './calendar.ts'
export { Random } from './random.ts'
export type { Staff, Team } from './staff.ts'
export { tellYear, type SampledForm } from './tell-year.ts'
