/** The UTF-16 code units of a text as hexadecimal digits, four to a unit. */
export function utf16Digits(text: string): string {
  let digits = ''
  for (let at = 0; at < text.length; at++) digits += text.charCodeAt(at).toString(16).padStart(4, '0')
  return digits
}
