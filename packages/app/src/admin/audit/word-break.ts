import type { AuditWords } from './audit-words.ts'

/** What does not hold, in the reader's language; the server's own words where they are new. */
export function wordBreak(says: string, { breaks }: Pick<AuditWords, 'breaks'>): string {
  const patterns: [RegExp, (...found: string[]) => string][] = [
    [/^entries (\d+) to (\d+) are missing$/, breaks.missing],
    [/^entries (\d+) to (\d+) are missing at the end$/, breaks.missingEnd],
    [/^the entry was changed/, () => breaks.changed],
    [/^the end of the chain is not noted/, () => breaks.noHead],
    [/^the end of the chain says another hash/, () => breaks.otherHead],
    [/^the hash noted earlier/, () => breaks.expected],
    [/^its columns say/, () => breaks.columns],
    [/^the record (\S+) is not as the log says/, breaks.record],
    [/^the record (\S+) is missing/, breaks.recordMissing],
  ]
  for (const [pattern, word] of patterns) {
    const found = pattern.exec(says)
    if (found) return word(...found.slice(1))
  }
  return says
}
