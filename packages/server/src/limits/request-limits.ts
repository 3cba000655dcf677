/** Requests a minute that are answered by one process; 0 sets no limit. */
export interface RequestLimits {
  /** Of one person, whether by their sessions or their keys. */
  person: number
  /** Of one address, while nobody is signed in there. Also signing in counts. */
  address: number
}

/** A person at work asks some dozens of times a minute; a whole office may come through one address in the morning. */
export const REQUEST_LIMITS: RequestLimits = { person: 1200, address: 300 }
