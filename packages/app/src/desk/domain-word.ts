import type { Words } from '../session/words.zh.ts'

/** A domain's name; one that the application does not know is shown as written. */
export function domainWord(domain: string, words: Words): string {
  return Object.hasOwn(words.domains, domain) ? words.domains[domain]! : domain
}
