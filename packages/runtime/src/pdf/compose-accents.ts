const ACCENTED = /\P{M}[\u0300-\u036f\u3099\u309a]+/gu
const ACCENT = /[\u0300-\u036f\u3099\u309a]/

/**
 * Joins letters and the accents that follow them (e + ´ as some keyboards and file systems write it) into one
 * character where there is one. Nothing else is normalised: an old form of a Chinese character in a name stays.
 */
export function composeAccents(text: string): string {
  return ACCENT.test(text) ? text.replaceAll(ACCENTED, (letter) => letter.normalize('NFC')) : text
}
