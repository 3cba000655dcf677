import type { Form } from '@paperwright/runtime'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdfText } from '../support/pdf.ts'
import type { BatchSheet } from '../../packages/server/src/print/print-batch.ts'
import { ThreadPrinter } from '../../packages/server/src/print/sheet-printer.ts'

const form: Form = {
  type: 'object',
  title: '收据',
  properties: { name: { type: 'string', title: '姓名', 'x-field': 'text' } },
  'x-form': { id: 'receipt', code: '9-02', domain: 'test' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      { kind: 'frame', columns: [1, 3], rows: [{ cells: [{ title: '/name' }, { field: '/name' }] }] },
    ],
  },
}
/** Breaks the program that lays it out, as only a fault of ours could. */
const unsound = { ...form, 'x-paper': { blocks: 7 } } as unknown as Form

const sheet = (name: string): BatchSheet => ({ job: { form, record: { name } }, name: `收据 ${name}` })

async function* sheets(count: number, onRead = (_index: number) => {}): AsyncGenerator<BatchSheet> {
  for (let index = 1; index <= count; index++) {
    onRead(index)
    yield sheet(`第${index}号`)
  }
}

async function read(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = []
  for await (const piece of pieces) read.push(piece)
  return Buffer.concat(read)
}

describe.each([1, 2])('a printer with %i threads', (threads) => {
  let printer: ThreadPrinter
  beforeAll(() => {
    printer = new ThreadPrinter({ threads })
  })
  afterAll(() => printer.close())

  it('prints sheets beside each other', async () => {
    const names = ['甲', '乙', '丙', '丁']
    const files = await Promise.all(names.map((name) => printer.print({ form, record: { name } })))
    const words = await Promise.all(files.map((file) => readPdfText(file)))
    expect(words.map(([page]) => page)).toEqual(names.map((name) => expect.stringContaining(name) as string))
  })

  it('prints a batch as one file, in order, and tells how far it is', async () => {
    const told: number[] = []
    const pages = await readPdfText(
      await read(
        printer.printBatch({ sheets: sheets(45), as: 'pdf' }, { onProgress: (done) => void told.push(done) }),
      ),
    )
    expect(pages.map((page) => /第\d+号/.exec(page)?.[0])).toEqual(
      Array.from({ length: 45 }, (_, index) => `第${index + 1}号`),
    )
    expect(told.at(-1)).toBe(45)
    const steps = told.map((done, index) => done - (told[index - 1] ?? 0))
    expect(Math.max(...steps)).toBeLessThanOrEqual(20)
  })

  it('prints a batch as a ZIP with a file for each sheet', async () => {
    async function* twice() {
      yield* [sheet('甲/乙'), sheet('甲/乙'), sheet('丙')]
    }
    const files = unzipSync(await read(printer.printBatch({ sheets: twice(), as: 'zip' })))
    expect(Object.keys(files)).toEqual(['收据 甲 乙.pdf', '收据 甲 乙 (2).pdf', '收据 丙.pdf'])
    expect((await readPdfText(files['收据 丙.pdf']!))[0]).toContain('丙')
  })

  it('prints a sheet before what waits of a batch', async () => {
    const batch = printer.printBatch({ sheets: sheets(300), as: 'pdf' })
    let done = 0
    let asked: Promise<number> | undefined
    for await (const _ of batch) {
      done++
      asked ??= printer.print(sheet('急').job).then(() => done)
    }
    expect(await asked).toBeLessThan(done - 1)
  })

  it('ends a batch that is cancelled, reading no more of it', async () => {
    const control = new AbortController()
    let read = 0
    const batch = printer.printBatch(
      { sheets: sheets(100_000, (index) => (read = index)), as: 'pdf' },
      { signal: control.signal },
    )
    const ended = (async () => {
      for await (const _ of batch) if (read > 20) control.abort(new Error('enough'))
    })()
    await expect(ended).rejects.toThrow('enough')
    expect(read).toBeLessThan(200)
  })

  it('ends a batch with the error of its source', async () => {
    async function* failing() {
      yield sheet('甲')
      throw new Error('no more sheets')
    }
    await expect(read(printer.printBatch({ sheets: failing(), as: 'zip' }))).rejects.toThrow('no more sheets')
  })

  it('refuses a batch of no sheets', async () => {
    for (const as of ['pdf', 'zip'] as const)
      await expect(read(printer.printBatch({ sheets: sheets(0), as }))).rejects.toThrow('nothing to print')
  })

  it('goes on after a sheet that cannot be printed', async () => {
    async function* broken() {
      yield* [sheet('甲'), { job: { form: unsound }, name: 'broken' }, sheet('丙')]
    }
    await expect(printer.print({ form: unsound })).rejects.toThrow()
    for (const as of ['pdf', 'zip'] as const)
      await expect(read(printer.printBatch({ sheets: broken(), as }))).rejects.toMatchObject({
        name: 'SheetFault',
        sheet: 'broken',
      })
    expect(await printer.print({ form })).toBeInstanceOf(Uint8Array)
  })
})

describe('a thread that breaks down', () => {
  /** Answers the record's name; ends the thread where that is `end`. */
  const program = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', ({ job, sheets }) => {
        const { name } = (job ?? sheets?.[0].job ?? { record: {} }).record
        if (name === 'end') process.exit(1)
        if (name === 'endless') while (true);
        setTimeout(() => parentPort.postMessage({ answer: { bytes: new TextEncoder().encode(name) } }), 20)
      })
      parentPort.postMessage('ready')
    `)}`,
  )

  it('loses what it had under work, and is replaced', async () => {
    const printer = new ThreadPrinter({ threads: 2, program })
    const print = async (name: string) => new TextDecoder().decode(await printer.print(sheet(name).job))
    const lost = expect(print('end')).rejects.toThrow('ended')
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(print))).toEqual(['a', 'b', 'c', 'd'])
    await lost
    async function* ending() {
      yield* [sheet('x'), sheet('end'), sheet('z')]
    }
    const batch = read(printer.printBatch({ sheets: ending(), as: 'pdf' }))
    await expect(batch).rejects.toThrow('ended')
    expect((await read(printer.printBatch({ sheets: sheets(3), as: 'pdf' }))).length).toBeGreaterThan(0)
    await printer.close()
    await expect(print('late')).rejects.toThrow('closed')
  })

  it('is ended over what takes too long, and replaced', async () => {
    const printer = new ThreadPrinter({ threads: 1, program, seconds: 1 })
    const print = async (name: string) => new TextDecoder().decode(await printer.print(sheet(name).job))
    const asked = [print('endless'), print('a')]
    await expect(asked[0]).rejects.toMatchObject({ status: 422, extra: { code: 'print-too-long' } })
    expect(await asked[1]).toBe('a')
    async function* endless() {
      yield* [sheet('x'), sheet('endless'), sheet('z')]
    }
    await expect(read(printer.printBatch({ sheets: endless(), as: 'pdf' }))).rejects.toMatchObject({
      name: 'SheetFault',
      sheet: '收据 endless',
    })
    expect(await print('b')).toBe('b')
    await printer.close()
  })

  it('is not started for ever', async () => {
    const printer = new ThreadPrinter({
      threads: 2,
      program: new URL('data:text/javascript,throw new Error("no")'),
    })
    await expect(printer.print(sheet('a').job)).rejects.toThrow('no')
    await printer.close()
  })
})
