import { compileForm, ownTimeZone, wordProblem } from '@paperwright/runtime'
import { loadForm, loadJson } from './load-form.ts'

/** Writes a record's problems as JSON lines; 1 where there are any. */
export async function validateCommand({
  form: name,
  record,
}: {
  form: string
  record: string
}): Promise<number> {
  const form = await loadForm(name)
  const { problems } = compileForm(form).check(await loadJson(record), {
    at: new Date(),
    zone: ownTimeZone(),
  })
  for (const problem of problems) {
    const line = { path: problem.path, code: problem.code, message: wordProblem(problem, form, 'zh') }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
  return problems.length > 0 ? 1 : 0
}
