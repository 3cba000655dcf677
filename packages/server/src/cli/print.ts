import { compileForm, ownTimeZone, wordProblem, type JsonObject } from '@paperwright/runtime'
import { printHere } from '../print/print-here.ts'
import { Refusal } from '../refusal.ts'
import { loadForm, loadJson } from './load-form.ts'
import { writeOut } from './write-out.ts'

/** Prints a sheet to a file, blank without a record. What the engine had to do against the sheet's wish is told on stderr. */
export async function printCommand({
  form: name,
  record,
  out,
}: {
  form: string
  record: string | undefined
  out: string
}): Promise<number> {
  const form = await loadForm(name)
  const values = record === undefined ? undefined : await loadRecord(record)
  const warnings: string[] = []
  const bytes = await printHere({
    onWarning: ({ code, where, params }) =>
      warnings.push(`${code} at ${where} ${JSON.stringify(params ?? {})}`),
  }).print({ form, ...(values && { record: values }) })
  for (const warning of warnings) process.stderr.write(`paperwright: warning: ${warning}\n`)
  await writeOut(out, bytes)
  return 0

  async function loadRecord(path: string): Promise<JsonObject> {
    const { record: checked, problems } = compileForm(form).check(await loadJson(path), {
      at: new Date(),
      zone: ownTimeZone(),
    })
    if (problems.length === 0) return checked
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more: see "paperwright validate")` : ''
    throw new Refusal(`${path}: ${problems[0]!.path} ${wordProblem(problems[0]!, form, 'en')}${more}`)
  }
}
