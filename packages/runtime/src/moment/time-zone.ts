import { formatOf } from './format-of.ts'

/**
 * The name of a time zone of the IANA database as it is written there: `asia/shanghai` is `Asia/Shanghai`. Undefined where
 * there is none; offsets are none either: databases count them the other way round, and they know no summer time.
 */
export function knownTimeZone(text: string): string | undefined {
  const name = text.trim()
  if (!/^[a-z]/i.test(name)) return undefined
  try {
    const { timeZone } = formatOf(name).resolvedOptions()
    // An older name of the same zone would be another word than the one that was given.
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name
  } catch {
    return undefined
  }
}
