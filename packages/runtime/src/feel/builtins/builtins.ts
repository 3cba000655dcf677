import type { FeelFunction } from '../feel-value.ts'
import { aggregates } from './aggregates.ts'
import { contexts } from './contexts.ts'
import { conversions } from './conversions.ts'
import { lists } from './lists.ts'
import { moments } from './moments.ts'
import { numbers } from './numbers.ts'
import { ranges } from './ranges.ts'
import { texts } from './texts.ts'

/** The functions that FEEL brings, by name. */
export const builtins: ReadonlyMap<string, FeelFunction> = new Map([
  ...aggregates,
  ...contexts,
  ...conversions,
  ...lists,
  ...moments,
  ...numbers,
  ...ranges,
  ...texts,
])
