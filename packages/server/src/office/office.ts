import type { ZonedMoment } from '@paperwright/runtime'

/** What the program asks of the office that it works for. */
export interface Office {
  /** The time zone that its clocks go by: `Asia/Shanghai`. */
  zone(): Promise<string>
}

/** An office that stays where it is. */
export function fixedOffice(zone: string): Office {
  return { zone: () => Promise.resolve(zone) }
}

/** A moment as the office's clocks tell it. Left out: the present one. */
export async function officeTime(
  { office, clock }: { office: Office; clock: () => Date },
  at = clock(),
): Promise<ZonedMoment & { at: Date }> {
  return { at, zone: await office.zone() }
}
