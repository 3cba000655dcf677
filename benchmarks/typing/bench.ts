import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import type { Form, JsonObject } from '@paperwright/runtime'
import { buildPage } from '../../tests/support/build-page.ts'
import { launchBrowser } from '../../tests/support/browser.ts'
import type { Contender } from './page.tsx'
import { quantile, typeKeys, type TypingCost } from './type-keys.ts'

interface Case {
  name: string
  form: Form
  record: JsonObject
  /** Where typing begins, by contender. */
  start: Record<Contender, string>
  contenders: Contender[]
  keys: number
}

const ROUNDS = 2

/** Types into the largest seed form and into long lists, beside the same forms in plain rjsf-core; prints a table. */
export async function run(): Promise<void> {
  const built = await buildPage('benchmarks/typing/page.tsx')
  const browser = await launchBrowser()
  try {
    const costs = new Map<string, TypingCost>()
    // Interleaved: what else the machine does meets every case alike.
    for (let round = 0; round < ROUNDS; round++) {
      for (const one of cases()) {
        for (const contender of one.contenders) {
          const cost = await measure(browser, built.url, one, contender)
          const key = `${one.name}|${contender}`
          const sum = costs.get(key) ?? { busy: [], frame: [] }
          costs.set(key, { busy: [...sum.busy, ...cost.busy], frame: [...sum.frame, ...cost.frame] })
        }
      }
    }
    print(costs)
  } finally {
    await browser.close()
    await built.close()
  }
}

async function measure(browser: Browser, url: string, one: Case, contender: Contender): Promise<TypingCost> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  page.setDefaultTimeout(240_000)
  try {
    await page.goto(url)
    const given = [contender, JSON.stringify(one.form), JSON.stringify(one.record)]
    await page.evaluate(
      ([who, form, record]) => window.mount(who as Contender, JSON.parse(form!), JSON.parse(record!)),
      given,
    )
    await page.locator(one.start[contender]).first().focus()
    await page.waitForTimeout(1500)
    return await typeKeys(page, one.keys)
  } finally {
    await page.close()
  }
}

function cases(): Case[] {
  const tracking = read('complaints/complaint-case-tracking')
  const [example] = tracking.record['cases'] as JsonObject[]
  const twelve = { ...tracking.record, cases: Array.from({ length: 12 }, () => example!) }
  const both: Contender[] = ['paperwright', 'rjsf-core']
  return [
    {
      name: LARGEST,
      form: tracking.form,
      record: twelve,
      start: { paperwright: '[aria-label="第 1 行 交运 数量"]', 'rjsf-core': '#root_cases_0_quantity' },
      contenders: both,
      keys: 60,
    },
    list(12, ['paperwright'], 60),
    list(60, ['paperwright'], 60),
    list(200, ['paperwright'], 60),
    // A key in the plain form takes seconds at this length: few are enough to say so.
    list(1000, ['paperwright'], 60),
    { ...list(1000, ['rjsf-core'], 4) },
  ]
}

const LARGEST = '6-12, 12 cases: 288 inputs'

function list(rows: number, contenders: Contender[], keys: number): Case {
  const { form } = read('relations/sales-analysis')
  const customers = Array.from({ length: rows }, (_, index) => ({
    customerName: `客户${index}`,
    productA: index,
    productB: 2 * index,
  }))
  return {
    name: listName(rows),
    form,
    record: { year: '2026', customers },
    start: { paperwright: '[aria-label="第 3 行 B 产品"]', 'rjsf-core': '#root_customers_2_productB' },
    contenders,
    keys,
  }
}

function listName(rows: number): string {
  return `3-06, list of ${rows} rows`
}

function print(costs: ReadonlyMap<string, TypingCost>): void {
  const figures = [...costs].map(([key, { busy, frame }]) => {
    const [name, contender] = key.split('|')
    return { name, contender, busy: quantile(busy, 0.5), frame: quantile(frame, 0.95) }
  })
  const find = (name: string, contender: Contender) =>
    figures.find((row) => row.name === name && row.contender === contender)
  console.table(
    figures.map(({ name, contender, busy, frame }) => {
      const plain = name === undefined ? undefined : find(name, 'rjsf-core')
      return {
        case: name,
        screen: contender,
        'busy ms/key, median': busy.toFixed(1),
        'key to frame ms, p95': frame.toFixed(1),
        'busy / rjsf-core': plain ? (busy / plain.busy).toFixed(3) : '',
      }
    }),
  )
  for (const [small, large] of [
    [12, 60],
    [200, 1000],
  ] as const) {
    const ratio = find(listName(large), 'paperwright')!.busy / find(listName(small), 'paperwright')!.busy
    console.log(
      `five times the rows (${small} to ${large}): ${ratio.toFixed(2)} times the work per key (aim: at most 1.2)`,
    )
  }
  console.log('aims: busy at most 8 ms at the median, the next frame within 50 ms at the 95th percentile')
}

function read(name: string): { form: Form; record: JsonObject } {
  const parse = (kind: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../schemas/${name}.${kind}.json`, import.meta.url), 'utf8'))
  return { form: parse('schema') as Form, record: parse('record') as JsonObject }
}
