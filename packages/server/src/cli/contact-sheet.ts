import { composeSheet, parseForm, wordFormProblem } from '@paperwright/runtime'
import { contactSheet } from '@paperwright/runtime/kit'
import { createPrinter } from '@paperwright/runtime/pdf'
import { formKind } from '../forms/form-kind.ts'
import { readShipped } from '../library/read-shipped.ts'
import { writeOut } from './write-out.ts'

/** Prints the whole library at a glance: each form's blank first page, small, in the order of their codes. */
export async function contactSheetCommand({ out }: { out: string }): Promise<number> {
  const forms = (await readShipped(formKind)).flatMap(({ path, text }) => {
    const { form, problems } = parseForm(text)
    if (form) return [form]
    process.stderr.write(`paperwright: ${path}: ${wordFormProblem(problems[0]!, 'en')}\n`)
    return []
  })
  const code = (form: (typeof forms)[number]) => form['x-form'].code ?? ''
  const sheets = forms
    .sort((a, b) => code(a).localeCompare(code(b), 'en', { numeric: true }))
    .map((form) => composeSheet({ form }))
  await writeOut(out, await createPrinter().print(contactSheet(sheets, { title: '表单库' })))
  process.stdout.write(`${out}: ${sheets.length} forms\n`)
  return 0
}
