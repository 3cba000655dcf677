import { parseArgs } from 'node:util'
import { Refusal } from '../refusal.ts'
import { readSettings, type Settings } from '../settings.ts'
import { readLocale } from './read-locale.ts'
import { WrongUse } from './wrong-use.ts'

const USAGE = `usage: paperwright serve [--port 8787] [--data ./data] [--host 127.0.0.1] [--field-types FILE.js …]
       paperwright print FORM [--record FILE.json] --out FILE.pdf
       paperwright validate FORM RECORD.json
       paperwright forms [--json]
       paperwright report ID [--param KEY=VALUE …] [--query KEY] [--locale zh|en] --out FILE.pdf|.xlsx|.csv
                        [--data ./data]
       paperwright contact-sheet --out FILE.pdf
       paperwright audit verify [--data ./data] [--expect HASH] [--checkpoints DIR|FILE …] [--key FINGERPRINT …]
       paperwright audit checkpoint [--data ./data] [--out FILE.pdf] [--locale zh|en]
       paperwright backup [--data ./data] --out FILE.tar.gz
       paperwright restore FILE.tar.gz [--data ./data]
       paperwright demo-data [--months 12] [--records 20000] [--seed 1] [--until 2026-11-30] [--data ./data] [--add]
FORM is a code (6-03), an id (complaint-register-1) or a schema file.
Any command takes --field-types FILE.js, or PAPERWRIGHT_FIELD_TYPES: field types beside the product's.`

const COMMANDS = 'serve, print, validate, forms, report, contact-sheet, audit, backup, restore or demo-data'

/** Runs a command; gives back the exit code. Errors are one line on stderr: 1 for a refusal, 2 for wrong use. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    return await dispatch(args, env)
  } catch (error) {
    if (error instanceof WrongUse || isParseError(error)) {
      process.stderr.write(`paperwright: ${oneLine(error)}\n`)
      return 2
    }
    process.stderr.write(
      `paperwright: ${error instanceof Refusal ? oneLine(error) : `failed: ${oneLine(error)}`}\n`,
    )
    return 1
  }
}

async function dispatch(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { files, others } = takeFieldTypes(args)
  const fieldTypes = files.length > 0 ? files : readSettings(env).fieldTypes
  const [command, ...rest] = others
  // A server hands them on to its threads and pages.
  if (command !== 'serve' && fieldTypes.length > 0) {
    const { loadFieldModules } = await import('../field-types/field-modules.ts')
    await loadFieldModules(fieldTypes)
  }
  if (command === 'serve') {
    const { values } = parse(
      rest,
      { port: { type: 'string' }, data: { type: 'string' }, host: { type: 'string' } },
      0,
    )
    const { serveCommand } = await import('./serve.ts')
    return serveCommand({
      port: values.port ?? env.PORT ?? '8787',
      data: values.data ?? './data',
      hostname: values.host,
      settings: { ...readSettings(env), fieldTypes },
    })
  }
  if (command === 'print') {
    const { values, positionals } = parse(rest, { record: { type: 'string' }, out: { type: 'string' } }, 1)
    if (values.out === undefined) throw new WrongUse('print needs --out FILE.pdf')
    const { printCommand } = await import('./print.ts')
    return printCommand({ form: positionals[0]!, record: values.record, out: values.out })
  }
  if (command === 'validate') {
    const { positionals } = parse(rest, {}, 2)
    const { validateCommand } = await import('./validate.ts')
    return validateCommand({ form: positionals[0]!, record: positionals[1]! })
  }
  if (command === 'forms') {
    const { values } = parse(rest, { json: { type: 'boolean' } }, 0)
    const { formsCommand } = await import('./forms.ts')
    return formsCommand({ json: values.json ?? false })
  }
  if (command === 'report') {
    const { values, positionals } = parse(
      rest,
      {
        param: { type: 'string', multiple: true },
        query: { type: 'string' },
        locale: { type: 'string' },
        out: { type: 'string' },
        data: { type: 'string' },
      },
      1,
    )
    if (values.out === undefined) throw new WrongUse('report needs --out FILE.pdf, FILE.xlsx or FILE.csv')
    const { reportCommand } = await import('./report.ts')
    return reportCommand({
      report: positionals[0]!,
      params: values.param ?? [],
      query: values.query,
      locale: readLocale(values.locale),
      out: values.out,
      data: values.data ?? './data',
      databaseUrl: readSettings(env).databaseUrl,
    })
  }
  if (command === 'contact-sheet') {
    const { values } = parse(rest, { out: { type: 'string' } }, 0)
    if (values.out === undefined) throw new WrongUse('contact-sheet needs --out FILE.pdf')
    const { contactSheetCommand } = await import('./contact-sheet.ts')
    return contactSheetCommand({ out: values.out })
  }
  if (command === 'audit') {
    return audit(rest, readSettings(env))
  }
  if (command === 'backup') {
    const { values } = parse(rest, { data: { type: 'string' }, out: { type: 'string' } }, 0)
    if (values.out === undefined) throw new WrongUse('backup needs --out FILE.tar.gz')
    const { backupCommand } = await import('./backup.ts')
    return backupCommand({
      data: values.data ?? './data',
      out: values.out,
      databaseUrl: readSettings(env).databaseUrl,
    })
  }
  if (command === 'restore') {
    const { values, positionals } = parse(rest, { data: { type: 'string' } }, 1)
    const { restoreCommand } = await import('./restore.ts')
    return restoreCommand({
      file: positionals[0]!,
      data: values.data ?? './data',
      databaseUrl: readSettings(env).databaseUrl,
    })
  }
  if (command === 'demo-data') {
    const text = { type: 'string' } as const
    const options = { data: text, months: text, records: text, seed: text, until: text }
    const { values } = parse(rest, { ...options, add: { type: 'boolean' } }, 0)
    const { demoDataCommand } = await import('./demo-data.ts')
    return demoDataCommand({
      data: values.data ?? './data',
      databaseUrl: readSettings(env).databaseUrl,
      timeZone: readSettings(env).timeZone,
      months: values.months ?? '12',
      records: values.records ?? '20000',
      seed: values.seed ?? '1',
      until: values.until,
      isAdded: values.add ?? false,
    })
  }
  if (command === 'help' || command === '--help' || command === '-h') {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  throw new WrongUse(
    command === undefined
      ? `say what to do: ${COMMANDS} (see --help)`
      : `there is no command "${command}": ${COMMANDS} (see --help)`,
  )
}

async function audit([verb, ...rest]: readonly string[], settings: Settings): Promise<number> {
  const text = { type: 'string' } as const
  if (verb === 'verify') {
    const several = { type: 'string', multiple: true } as const
    const { values } = parse(rest, { data: text, expect: text, checkpoints: several, key: several }, 0)
    const { verifyCommand } = await import('./audit.ts')
    return verifyCommand({
      data: values.data ?? './data',
      settings,
      expect: values.expect,
      checkpoints: values.checkpoints ?? [],
      keys: values.key ?? [],
    })
  }
  if (verb === 'checkpoint') {
    const { values } = parse(rest, { data: text, out: text, locale: text }, 0)
    const { checkpointCommand } = await import('./audit.ts')
    return checkpointCommand({
      data: values.data ?? './data',
      settings,
      out: values.out,
      locale: readLocale(values.locale),
    })
  }
  throw new WrongUse('say "audit verify" or "audit checkpoint"')
}

/** `--field-types FILE.js`, which any command takes, any number of times. */
function takeFieldTypes(args: readonly string[]): { files: string[]; others: string[] } {
  const files: string[] = []
  const others: string[] = []
  for (let index = 0; index < args.length; index++) {
    const [name, given] = args[index]!.split(/=(.*)/s)
    if (name !== '--field-types') {
      others.push(args[index]!)
      continue
    }
    const file = given ?? args[++index]
    if (!file) throw new WrongUse('--field-types needs the file of a module')
    files.push(file)
  }
  return { files, others }
}

type Options = Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>

function parse<Known extends Options>(args: readonly string[], options: Known, count: number) {
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  if (parsed.positionals.length !== count) {
    throw new WrongUse(
      `expected ${count} argument${count === 1 ? '' : 's'}, got ${parsed.positionals.length} (see --help)`,
    )
  }
  return parsed
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, ' ')
}
