import type { CrossShape } from './query.ts'

/** The keys of the measures that a cross table shows. */
export function shownMeasures({ measures }: CrossShape): string[] {
  return Object.entries(measures).flatMap(([key, { hidden }]) => (hidden ? [] : [key]))
}
