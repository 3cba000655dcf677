import type { ZonedMoment } from '@paperwright/runtime'
import { OFFICE, type OfficeDocument } from './office-kind.ts'

/** The office at a version; none was saved yet where that is 0. */
export interface KnownOffice {
  version: number
  document: OfficeDocument
}

/** What the program asks of the office that it works for. */
export interface Office {
  read(): Promise<KnownOffice>
  /** The time zone that its clocks go by: `Asia/Shanghai`. */
  zone(): Promise<string>
  /** Someone has saved it: the next to ask sees that. */
  forget(): void
}

/** An office that nobody has told of. */
export function assumedOffice(timeZone: string): KnownOffice {
  return { version: 0, document: { id: OFFICE, name: { zh: '' }, timeZone, isAssumed: true } }
}

/** An office that stays where it is. */
export function fixedOffice(zone: string): Office {
  return {
    read: () => Promise.resolve(assumedOffice(zone)),
    zone: () => Promise.resolve(zone),
    forget() {},
  }
}

/** A moment as the office's clocks tell it. Left out: the present one. */
export async function officeTime(
  { office, clock }: { office: Pick<Office, 'zone'>; clock: () => Date },
  at = clock(),
): Promise<ZonedMoment & { at: Date }> {
  return { at, zone: await office.zone() }
}
