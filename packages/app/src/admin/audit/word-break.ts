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
    [/^the record (\S+) has no entry/, breaks.recordUntold],
    [/^the record (\S+) lacks an event/, breaks.eventMissing],
    [/^the event (\d+) of the record (\S+) has no entry/, breaks.eventUntold],
    [/^the event (\d+) of the record (\S+) is not as/, breaks.event],
    [/^events of the record (\S+) are there/, breaks.eventsLoose],
    [/^the numbers (\S+) do not agree/, breaks.numbers],
    [/^the blank sheets? (?:from )?(\S+)/, breaks.sheets],
    [/^the issued report (\S+) is not/, breaks.issued],
    [/^version (\d+) of the \S+ (\S+) is not/, breaks.version],
    [/^the checkpoint (\d+) is missing/, breaks.checkpointMissing],
    [/^the checkpoint (\d+) is not/, breaks.checkpoint],
    [/^its signature does not hold/, () => breaks.signature],
    [/^it is signed with a key/, () => breaks.unknownKey],
    [/^the log has no entry (\d+) any more/, breaks.cutBefore],
    [/^the log says another hash at entry (\d+)/, breaks.rewritten],
    [/^it does not follow/, () => breaks.sequence],
    [/^it cannot be read as a checkpoint/, () => breaks.unreadable],
  ]
  for (const [pattern, word] of patterns) {
    const found = pattern.exec(says)
    if (found) return word(...found.slice(1))
  }
  return says
}
