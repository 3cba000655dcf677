import { parseForm, wordFormProblem, type Form } from '@paperwright/runtime'
import { formKind } from '../forms/form-kind.ts'
import { readShipped } from '../library/read-shipped.ts'
import { summarizeForm, type FormSummary } from '../forms/summarize-form.ts'

/** Lists the library: code, id, domain, title, number of fields, signature labels. */
export async function formsCommand({ json }: { json: boolean }): Promise<number> {
  const files = await readShipped(formKind)
  const forms = files
    .flatMap(({ path, text }) => summarize(path, text) ?? [])
    .sort((a, b) => (a.code ?? '').localeCompare(b.code ?? '', 'en', { numeric: true }))
    .map(({ code = '', id, domain = '', title, fields, signatures }) => ({
      code,
      id,
      domain,
      title,
      fields,
      signatures,
    }))
  if (json) process.stdout.write(`${JSON.stringify(forms, null, 2)}\n`)
  else {
    for (const { code, id, domain, title, fields, signatures } of forms) {
      process.stdout.write(`${[code, id, domain, title, fields, signatures.join(' ')].join('\t')}\n`)
    }
  }
  return 0
}

/** A file that cannot be listed is named on stderr; the others are listed all the same. */
function summarize(path: string, text: string): FormSummary | undefined {
  try {
    // The library's own files are not checked once more: a list should come at once.
    return summarizeForm(JSON.parse(text) as Form, 1)
  } catch {
    const { form, problems } = parseForm(text)
    if (form) return summarizeForm(form, 1)
    process.stderr.write(`paperwright: ${path}: ${wordFormProblem(problems[0]!, 'en')}\n`)
    return undefined
  }
}
