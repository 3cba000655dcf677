/**
 * Full-width letters, digits and signs as their ASCII twins, and every dash as a hyphen: `１２．５％` gives `12.5%`,
 * `025—8320` gives `025-8320`. Chinese punctuation without a twin stays.
 */
export function toHalfWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (character) => String.fromCodePoint(character.codePointAt(0)! - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
}
