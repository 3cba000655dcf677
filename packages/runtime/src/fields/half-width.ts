/** Full-width letters, digits and signs as their ASCII twins: `１２．５％` gives `12.5%`. Chinese punctuation without a twin stays. */
export function toHalfWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (character) => String.fromCodePoint(character.codePointAt(0)! - 0xfee0))
    .replaceAll('\u3000', ' ')
}
