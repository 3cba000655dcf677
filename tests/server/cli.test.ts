import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { run } from '../../packages/server/src/cli/main.ts'
import { deepJson, namingEachOther } from '../../packages/runtime/src/limits/hostile-documents.fixture.ts'
import { library, readJson } from '../corpus/library.ts'
import { inkIn, readPdfText, renderPdf } from '../support/pdf.ts'
import { runCommand } from '../support/running-server.ts'

vi.setConfig({ testTimeout: 60_000 })

const SAMPLE = fileURLToPath(
  new URL('../../schemas/complaints/complaint-register-1.record.json', import.meta.url),
)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the command in this process. */
async function paperwright(...args: string[]) {
  const written = { out: '', err: '' }
  const catchInto = (stream: 'out' | 'err') => (chunk: unknown) => {
    written[stream] += String(chunk)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catchInto('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(catchInto('err')),
  ]
  try {
    return { code: await run(args, {}), ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

test('the installed command prints a filled sheet', async () => {
  const out = join(folder, 'filled.pdf')
  const command = runCommand(['print', '6-03', '--record', SAMPLE, '--out', out])
  expect(await command.ended).toBe(0)
  expect(command.output()).toBe('')
  const text = (await readPdfText(await readFile(out))).join('').replaceAll(/\s/g, '')
  expect(text).toContain('客户投诉登记表一')
  expect(text).toContain('陈雅琴')
})

test('print takes an id or a schema file, also a plain one, and prints the blank sheet', async () => {
  const plain = await file('visit.json', {
    type: 'object',
    title: '来访登记',
    properties: { visitor: { type: 'string', title: '来访人' } },
  })
  for (const [form, words] of [
    ['complaint-register-1', '投诉缘由'],
    [plain, '来访人'],
  ] as const) {
    const out = join(folder, 'blank.pdf')
    expect(await paperwright('print', form, '--out', out)).toEqual({ code: 0, out: '', err: '' })
    expect((await readPdfText(await readFile(out))).join('').replaceAll(/\s/g, '')).toContain(words)
  }
})

test('files that ask for too much are refused with words', async () => {
  const deep = await file('deep.json', deepJson(10_000))
  const exploding = await file('exploding.json', namingEachOther(8))
  for (const [args, words] of [
    [['validate', '6-03', deep], 'nested more than 100 levels deep'],
    [['print', exploding, '--out', join(folder, 'none.pdf')], 'at most 2500 fields, references followed'],
  ] as const) {
    const { code, err } = await paperwright(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
  }
})

test('contact-sheet shows every form of the library small, in their order', async () => {
  const out = join(folder, 'library.pdf')
  const { code, out: said, err } = await paperwright('contact-sheet', '--out', out)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(said).toContain(`${library.length} forms`)
  const bytes = await readFile(out)
  const pages = await readPdfText(bytes)
  const text = pages.join('').replaceAll(/\s/g, '')
  const inOrder = library.toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
  const places = inOrder.map(({ code, form }) => text.indexOf(`${code}${form.title}`.replaceAll(/\s/g, '')))
  expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true)
  for (const index of pages.keys()) expect(inkIn(await renderPdf(bytes, index, 1))).toBeGreaterThan(0.001)
})

test('validate tells problems as JSON lines and exits with 1; 0 for a sound record', async () => {
  expect(await paperwright('validate', '6-03', SAMPLE)).toEqual({ code: 0, out: '', err: '' })
  const record = { ...(readJson('complaints/complaint-register-1.record.json') as object) }
  const bad = await file('bad.record.json', { ...record, acceptedOn: '2026-02-30', intruder: 1 })
  const { code, out, err } = await paperwright('validate', '6-03', bad)
  expect([code, err]).toEqual([1, ''])
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; code: string; message: string })
  expect(lines.map(({ path }) => path).sort()).toEqual(['/acceptedOn', '/intruder'])
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(['path', 'code', 'message'])
    expect(line.message).toMatch(/\p{Script=Han}/u)
  }
})

test('validate tells what takes too long, and a pattern that would go back for ever', async () => {
  const form = await file('endless.schema.json', {
    type: 'object',
    title: '表达式',
    properties: {
      salary: { type: 'number', title: '工资' },
      code: { type: 'string', title: '编号', pattern: '^(a+)+$' },
      total: {
        type: 'number',
        title: '合计',
        readOnly: true,
        'x-formula': 'sum(for i in 1..salary return i)',
      },
    },
  })
  const record = await file('endless.record.json', { salary: 1_000_000, code: `${'a'.repeat(30)}!` })
  const { code, out, err } = await paperwright('validate', form, record)
  expect([code, err]).toEqual([1, ''])
  const lines = out.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { path: '/code', code: 'pattern' },
    { path: '/total', code: 'formulaTooLong', message: expect.stringContaining('合计') },
  ])
  const back = await file('back.schema.json', {
    type: 'object',
    title: '表达式',
    properties: { code: { type: 'string', title: '编号', pattern: '^(.)\\1$' } },
  })
  const refused = await paperwright('validate', back, record)
  expect([refused.code, refused.out]).toEqual([2, ''])
  expect(refused.err).toMatch(/pattern/)
})

test('print refuses a record with problems in one line and writes no file', async () => {
  const bad = await file('empty.record.json', {})
  const out = join(folder, 'refused.pdf')
  const { code, err } = await paperwright('print', '6-03', '--record', bad, '--out', out)
  expect(code).toBe(1)
  expect(err).toMatch(/^paperwright: .*empty\.record\.json: \/acceptanceNo .*3 more.*\n$/)
  await expect(readFile(out)).rejects.toThrow()
})

test('forms lists the library', async () => {
  const { code, out, err } = await paperwright('forms', '--json')
  expect([code, err]).toEqual([0, ''])
  const forms = JSON.parse(out) as Record<string, unknown>[]
  expect(forms.map(({ id }) => id).sort()).toEqual(library.map(({ id }) => id).sort())
  expect(forms.find(({ code }) => code === '6-03')).toEqual({
    code: '6-03',
    id: 'complaint-register-1',
    domain: 'complaints',
    title: '客户投诉登记表一',
    fields: expect.any(Number),
    signatures: expect.any(Array),
  })
  const lines = (await paperwright('forms')).out.trim().split('\n')
  expect(lines).toHaveLength(library.length)
  expect(lines.find((line) => line.startsWith('6-03'))).toContain('客户投诉登记表一')
})

describe('wrong use is told in one line, with exit code 2', () => {
  const sound = { type: 'object', title: 'T', properties: { a: { type: 'string', 'x-field': 'text' } } }
  test.each<[string, () => Promise<string[]>, RegExp]>([
    ['no command', async () => [], /serve, print, validate, forms, report, contact-sheet, audit/],
    ['an unknown command', async () => ['prnt'], /no command "prnt"/],
    ['an unknown option', async () => ['forms', '--yaml'], /--yaml/],
    ['no file to print to', async () => ['print', '6-03'], /--out FILE\.pdf/],
    ['no file for the contact sheet', async () => ['contact-sheet'], /--out FILE\.pdf/],
    ['a port that is none', async () => ['serve', '--port', 'http'], /--port.*"http"/],
    ['an unknown form', async () => ['validate', '9-99', SAMPLE], /no form "9-99"/],
    ['a missing record', async () => ['validate', '6-03', '/none/r.json'], /\/none\/r\.json/],
    [
      'a record that is not JSON',
      async () => ['validate', '6-03', await file('r.json', '{"a":')],
      /r\.json is not JSON/,
    ],
    [
      'a schema that is not JSON',
      async () => ['validate', await file('s.json', '{"a":\n 1,}'), SAMPLE],
      /s\.json: .*line 2, column/,
    ],
    [
      'a schema of no object',
      async () => ['validate', await file('list.json', { type: 'array' }), SAMPLE],
      /list\.json: .*"type": "object"/,
    ],
    [
      'a schema with an unknown field type',
      async () => [
        'validate',
        await file('type.json', {
          ...sound,
          properties: { a: { type: 'string', title: 'A', 'x-field': 'txet' } },
          'x-form': { id: 't' },
          'x-paper': { blocks: [] },
        }),
        SAMPLE,
      ],
      /type\.json: \/properties\/a\/x-field: .*"txet"/,
    ],
  ])('%s', async (_, args, words) => {
    const { code, out, err } = await paperwright(...(await args()))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^paperwright: [^\n]+\n$/)
    expect(err).toMatch(words)
  })
})
