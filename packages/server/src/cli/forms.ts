import { parseForm } from '@paperwright/runtime'
import { readLibrary } from '../forms/read-library.ts'
import { summarizeForm } from '../forms/summarize-form.ts'

/** Lists the library: code, id, domain, title, number of fields, signature labels. */
export async function formsCommand({ json }: { json: boolean }): Promise<number> {
  const files = await readLibrary()
  const forms = files
    .flatMap(({ text }) => parseForm(text).form ?? [])
    .map((form) => summarizeForm(form, 1))
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
