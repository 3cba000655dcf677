import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { run } from '../../../packages/server/src/cli/main.ts'
import { openPglite } from '../../../packages/server/src/db/open-pglite.ts'
import { readWorkbook } from '../../../packages/builder/src/import/xlsx/read-workbook.ts'
import { copyFolder } from '../../support/copy-folder.ts'
import { readPdfText } from '../../support/pdf.ts'
import { signInAdmin } from '../../support/sign-in.ts'
import { orderForm } from '../../forms/order-form.ts'
import { appOver, seed, sender } from '../server-suite.ts'
import { februaryOrders, publishReport, storeOrders } from './order-report.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder: string
let data: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-report-'))
  data = join(folder, 'data')
  await copyFolder(inject('emptyStore'), data)
  const database = await openPglite(data)
  await seed(database, orderForm)
  const app = appOver(database, { clock: () => new Date('2026-03-05T08:00:00Z') })
  const send = sender(app, await signInAdmin(app))
  expect((await publishReport(send)).status).toBe(201)
  await storeOrders(send, februaryOrders)
  await database.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the command in this process. */
async function report(...args: string[]) {
  const err: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => err.push(String(chunk)) > 0)
  try {
    return { code: await run(['report', ...args], {}), err: err.join('') }
  } finally {
    spy.mockRestore()
  }
}

test('a report is printed and exported from the database of a stopped server', async () => {
  const file = (name: string) => join(folder, name)
  const asked = ['--param', 'month=2026-02', '--data', data]
  expect(await report('9-02', ...asked, '--out', file('a.pdf'))).toEqual({ code: 0, err: '' })
  const words = (await readPdfText(await readFile(file('a.pdf')))).join('').replaceAll(/\s/g, '')
  for (const word of ['订单汇总', '嘉禾百货', '1,500.50']) expect(words).toContain(word)
  expect((await report('order-summary', ...asked, '--out', file('a.xlsx'))).code).toBe(0)
  expect((await readWorkbook(await readFile(file('a.xlsx')))).map(({ name }) => name)).toEqual([
    '按客户',
    '明细',
  ])
  const csv = ['--query', 'orders', '--out', file('a.csv')]
  expect((await report('order-summary', ...asked, ...csv)).code).toBe(0)
  expect((await readFile(file('a.csv'), 'utf8')).split('\r\n')[1]).toMatch(
    /^DD-2026-000001,嘉禾百货,2026-02-03,1200\.50?$/,
  )
})

test.each([
  ['an unknown report', ['none', '--out', 'a.pdf'], 2, /no report "none"/],
  ['an unknown parameter', ['9-02', '--param', 'year=2026', '--out', 'a.pdf'], 2, /asks for month/],
  ['a parameter that does not fit', ['9-02', '--param', 'month=May', '--out', 'a.pdf'], 1, /other values/],
  ['an unknown query', ['9-02', '--query', 'none', '--out', 'a.csv'], 1, /no query none/],
  ['an unknown language', ['9-02', '--locale', 'fr', '--out', 'a.pdf'], 2, /zh or en/],
  ['no known ending', ['9-02', '--out', 'a.doc'], 2, /\.pdf, \.xlsx or \.csv/],
  ['no file', ['9-02'], 2, /--out/],
])('%s is told in one line', async (_, args, code, words) => {
  const told = await report(...args, '--data', data)
  expect(told.code).toBe(code)
  expect(told.err).toMatch(/^paperwright: [^\n]+\n$/)
  expect(told.err).toMatch(words)
})

test('a folder in use or without a database is refused in one line', async () => {
  const none = await report('9-02', '--out', join(folder, 'b.pdf'), '--data', join(folder, 'nothing'))
  expect([none.code, none.err]).toEqual([1, expect.stringMatching(/holds no database[^\n]*\n$/)])
  const database = await openPglite(data)
  const busy = await report('9-02', '--out', join(folder, 'b.pdf'), '--data', data)
  expect([busy.code, busy.err]).toEqual([1, expect.stringMatching(/^paperwright: [^\n]*in use[^\n]*\n$/)])
  await database.close()
})
