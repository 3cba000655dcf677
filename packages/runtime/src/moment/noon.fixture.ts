import type { ZonedMoment } from './zoned-moment.ts'

/** For tests that ask nothing of the time. */
export const NOON: ZonedMoment = { at: '2026-03-05T04:00:00Z', zone: 'Asia/Shanghai' }
