/** Hours that a session lasts. */
export interface SessionHours {
  /** Unused. */
  idle: number
  /** From signing in, however much it is used. */
  most: number
}

/** A working week and its weekend; a month. */
export const SESSION_HOURS: SessionHours = { idle: 7 * 24, most: 30 * 24 }
