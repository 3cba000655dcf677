/**
 * An error for the log. What databases and parsers say quotes the values that they were given, which may be personal
 * data: of such errors only their kind is told, and where they were thrown.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const query = queryError(error)
  if (query) return { error: error.name, message: 'a query failed', ...query, stack: frames(error) }
  if (error instanceof SyntaxError)
    return { error: error.name, message: 'a text cannot be read', stack: frames(error) }
  return { error: error.name, message: error.message, stack: frames(error) }
}

/** What PostgreSQL says about the kind of an error, without its words; undefined where the error is no query's. */
function queryError(error: Error): Record<string, unknown> | undefined {
  const told = [error, error.cause].find(isOfDatabase)
  if (told) {
    const members = Object.entries(told).flatMap(([member, value]) =>
      TOLD[member] ? [[TOLD[member], value]] : [],
    )
    return Object.fromEntries(members)
  }
  return error.message.startsWith('Failed query') ? {} : undefined
}

/** Both clients give the fields of the server's answer as members of the error, each under names of its own: told as. */
const TOLD: Readonly<Record<string, string>> = {
  code: 'code',
  constraint: 'constraint',
  constraint_name: 'constraint',
  table: 'table',
  table_name: 'table',
  routine: 'routine',
}

function isOfDatabase(error: unknown): error is Error {
  return error instanceof Error && 'severity' in error && 'code' in error
}

/** Where it was thrown; the head of a stack repeats the message. */
function frames({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n')
}
