import type { JsonObject } from '@paperwright/runtime'
import type { Query } from '@paperwright/runtime/report'
import { customerForm, salesForm } from '../../forms/report-forms.ts'
import { databases, seed, startSuite } from '../server-suite.ts'

export const item = (customer: string, product: string, amount: number, cost?: number) => ({
  customer,
  product,
  amount,
  ...(cost !== undefined && { cost }),
})

const SALES: JsonObject[] = [
  {
    month: '2026-01',
    day: '2026-01-05',
    store: '东店',
    grade: 'good',
    ways: ['cash', 'card'],
    urgent: true,
    cities: { north: 10, south: 20 },
    units: { north: 1, south: 4 },
    items: [item('甲公司', 'A', 100, 60), item('乙公司', 'A', 50.5, 40), item('甲公司', 'B', 30)],
  },
  {
    month: '2026-01',
    day: '2026-01-31',
    store: '西店',
    grade: 'poor',
    cities: { north: 5 },
    units: { north: 1 },
    items: [item('丙公司', 'A', 20, 25)],
  },
  {
    month: '2026-03',
    day: '2026-03-02',
    store: '东店',
    grade: 'good',
    ways: ['card'],
    urgent: false,
    items: [item('甲公司', 'A', 200, 90), item('丁公司', 'C', 10, 5)],
  },
  { month: '2026-03', day: '2026-03-30', store: '东店', items: [] },
]

const CUSTOMERS: JsonObject[] = [
  { name: '甲公司', region: '华南', since: '2020-01-01', limit: 1000 },
  { name: '乙公司', region: '华北', limit: 500 },
  { name: '甲公司', region: '华东', since: '2024-05-05', limit: 2000 },
  { name: '丙公司' },
]

export const ITEMS: Pick<Query, 'from' | 'fields'> = {
  from: [{ as: 'sale', form: 'sales', each: '/items' }],
  fields: {
    month: { from: 'sale/month' },
    day: { from: 'sale/day' },
    store: { from: 'sale/store' },
    customer: { from: 'sale/items/*/customer' },
    product: { from: 'sale/items/*/product' },
    amount: { from: 'sale/items/*/amount' },
    profit: { title: '毛利', formula: 'amount - cost', decimals: 2 },
    cost: { from: 'sale/items/*/cost' },
  },
}

export const RECORDS: Pick<Query, 'from' | 'fields'> = {
  from: [{ as: 'sale', form: 'sales' }],
  fields: {
    day: { from: 'sale/day' },
    store: { from: 'sale/store' },
    grade: { from: 'sale/grade' },
    ways: { from: 'sale/ways' },
    urgent: { from: 'sale/urgent' },
    number: { from: 'sale.number' },
  },
}

export const amounts = { amount: { title: '金额', of: 'sum', field: 'amount' } } as const

/** A server with those records, one of them void, and the ids of the sales. */
export async function startSales(open: (typeof databases)[string]) {
  const suite = await startSuite(open)
  const store = async (form: string, record: JsonObject, send = suite.send): Promise<string> => {
    const { status, body } = await send('POST', `/api/forms/${form}/submissions`, { record })
    if (status !== 201) throw new Error(JSON.stringify(body))
    return body.id
  }
  await seed(suite.database, salesForm)
  await seed(suite.database, customerForm)
  const ids: string[] = []
  for (const [index, record] of SALES.entries()) {
    suite.setClock(new Date(Date.UTC(2026, 2, 5, 8, index)))
    ids.push(await store('sales', record))
  }
  for (const [index, record] of CUSTOMERS.entries()) {
    suite.setClock(new Date(Date.UTC(2026, 2, 6, 8, index)))
    await store('customer', record)
  }
  const gone = await store('sales', { month: '2026-01', store: '作废', items: [item('甲公司', 'A', 9999)] })
  await suite.send('POST', `/api/submissions/${gone}/void`, { revision: 1, reason: '错' })
  return { suite, ids, store }
}
