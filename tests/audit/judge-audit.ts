/** What `npm audit --json` said: the packages that an advisory names, or that nobody could be asked. */
export type Judgement =
  | { kind: 'sound' }
  | { kind: 'faulty'; packages: string[] }
  | { kind: 'unreachable'; reason: string }

const GRAVE = new Set(['high', 'critical'])

/** Reads what `npm audit --json` wrote. What is no report at all counts as unreachable, never as sound. */
export function judgeAudit(output: string): Judgement {
  const report = parse(output)
  if (!isRecord(report) || !isRecord(report['vulnerabilities']))
    return { kind: 'unreachable', reason: reasonOf(report) }
  const packages = Object.entries(report['vulnerabilities']).flatMap(([name, found]) =>
    isRecord(found) && GRAVE.has(String(found['severity'])) ? [`${name} (${String(found['severity'])})`] : [],
  )
  return packages.length > 0 ? { kind: 'faulty', packages } : { kind: 'sound' }
}

function reasonOf(report: unknown): string {
  return isRecord(report) && typeof report['message'] === 'string' ? report['message'] : 'there was no answer'
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
