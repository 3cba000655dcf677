/**
 * Prints a filled sheet from Node, without a server or a browser:
 *
 *     npx tsx --conditions paperwright-source examples/print-on-node.ts sheet.pdf
 */
import { readFile, writeFile } from 'node:fs/promises'
import { compileForm, composeSheet, parseForm } from '@paperwright/runtime'
import { createPrinter } from '@paperwright/runtime/pdf'

const schemas = new URL('../schemas/complaints/', import.meta.url)

export async function printFilledSheet(): Promise<Uint8Array> {
  const { form, problems: faults } = parseForm(
    await readFile(new URL('complaint-register-1.schema.json', schemas), 'utf8'),
  )
  if (!form) throw new Error(JSON.stringify(faults))
  const typed: unknown = JSON.parse(
    await readFile(new URL('complaint-register-1.record.json', schemas), 'utf8'),
  )

  // What comes from outside is checked first; totals are computed here, whatever the record says.
  const { record, problems } = compileForm(form).check(typed, { at: new Date(), zone: 'Asia/Shanghai' })
  if (problems.length > 0) throw new Error(JSON.stringify(problems))

  return createPrinter().print(composeSheet({ form, record }))
}

const [, script, target] = process.argv
if (script?.endsWith('print-on-node.ts') && target) await writeFile(target, await printFilledSheet())
