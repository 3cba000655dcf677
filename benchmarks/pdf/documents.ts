import { readFileSync } from 'node:fs'
import { compileForm, type Form, type JsonObject } from '@paperwright/runtime'
import { NOON } from '../../packages/runtime/src/moment/noon.fixture.ts'

/** What is printed: a form with a checked record. */
export interface Sheet {
  form: Form
  record: JsonObject
}

/** The complaint register (6-03) as its sample fills it: one page. */
export function complaintSheet(): Sheet {
  return readSheet('complaints/complaint-register-1')
}

/** The sales analysis (3-06) with so many customers: nine columns, many pages. */
export function salesList(rows: number): Sheet {
  const { form, record } = readSheet('relations/sales-analysis')
  const customers = record.customers as JsonObject[]
  const entries = Array.from({ length: rows }, (_, index) => ({
    ...customers[index % customers.length],
    customerName: `第${index + 1}号客户`,
  }))
  return { form, record: compileForm(form).check({ ...record, customers: entries }, NOON).record }
}

function readSheet(name: string): Sheet {
  const read = (kind: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../schemas/${name}.${kind}.json`, import.meta.url), 'utf8'))
  const form = read('schema') as Form
  return { form, record: compileForm(form).check(read('record'), NOON).record }
}
