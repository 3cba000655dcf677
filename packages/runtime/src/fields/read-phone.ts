import { toHalfWidth } from './half-width.ts'

/**
 * Digits with the signs that people put between them, extensions, several numbers one after the other. No two branches
 * begin alike, so that a hostile text takes no longer than its length.
 */
const PHONE = /^[+(]{0,2}\d(?:[\d ()+\-./#*,;:、]|转|分机|ext|x)*$/i
const FEWEST_DIGITS = 3

/** A telephone number, or several, as typed in half-width signs; undefined for anything else. */
export function readPhone(typed: string): string | undefined {
  const plain = toHalfWidth(typed).trim().replaceAll(/\s+/g, ' ')
  return isPhone(plain) ? plain : undefined
}

export function isPhone(text: string): boolean {
  return PHONE.test(text) && /[\d)#]$/.test(text) && text.replaceAll(/\D/g, '').length >= FEWEST_DIGITS
}
