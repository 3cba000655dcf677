import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { composeSheet, type Json, type JsonObject } from '@paperwright/runtime'
import { createPrinter } from '@paperwright/runtime/pdf'
import { library } from '../../tests/corpus/library.ts'
import { readPdfText, renderPdf } from '../../tests/support/pdf.ts'
import { contenders, type Contender, type ContenderName } from './contenders.ts'
import { complaintSheet, salesList, type Sheet } from './documents.ts'

const NAMES = Object.keys(contenders) as ContenderName[]

/**
 * PDFs beside stock pdfmake and Typst: each makes the same sheet, from the record to the bytes, in turn, so that what
 * else the machine does hits all alike. Before anything is timed, each file must show the same words, in ink.
 */
export async function run(): Promise<void> {
  const ready = await Promise.all(NAMES.map(async (name) => [name, await contenders[name]()] as const))
  const cold = new Map(NAMES.map((name) => [name, coldStart(name)]))
  await table('6-03 filled, one page', complaintSheet(), ready, { rounds: 200, cold })
  // Typst and we keep what is embedded of a font for equal characters: of other ones nothing is at hand.
  await table('6-03 filled, characters of its own in each round', complaintSheet(), ready, {
    rounds: 60,
    isNew: true,
  })
  await table('3-06, nine columns, 500 rows', salesList(500), ready, { rounds: 7 })
  await batch()
  await wholeLibrary()
}

interface Cold {
  first: number
  peak: number
}

async function table(
  title: string,
  sheet: Sheet,
  ready: readonly (readonly [ContenderName, Contender])[],
  {
    rounds,
    cold,
    isNew = false,
  }: { rounds: number; cold?: ReadonlyMap<ContenderName, Cold>; isNew?: boolean },
): Promise<void> {
  const sizes = new Map<ContenderName, number>()
  for (const [name, print] of ready) sizes.set(name, await checked(name, await print(sheet), sheet))
  const times = new Map<ContenderName, number[]>(NAMES.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    // Typst keeps what it laid out for equal input: each round has a record of its own.
    const own = {
      ...sheet,
      record: { ...sheet.record, ...changed(sheet.record, isNew ? `${round}${rare(round)}` : String(round)) },
    }
    for (const [name, print] of ready) {
      const start = performance.now()
      await print(own)
      times.get(name)!.push(performance.now() - start)
    }
  }
  const stock = median(times.get('pdfmake')!)
  console.log(`\n${title}: warm median of ${rounds}, interleaved`)
  console.table(
    NAMES.map((name) => ({
      contender: name,
      'ms, median': median(times.get(name)!).toFixed(1),
      'to stock pdfmake': (median(times.get(name)!) / stock).toFixed(3),
      'file kB': (sizes.get(name)! / 1024).toFixed(0),
      ...(cold && {
        'cold start ms': cold.get(name)!.first.toFixed(0),
        'peak MB': cold.get(name)!.peak.toFixed(0),
      }),
    })),
  )
}

/** Characters that no other round has. */
function rare(round: number): string {
  return String.fromCodePoint(0x8000 + 2 * round, 0x8001 + 2 * round)
}

/** The record's first text and the names in its lists, different in each round. */
function changed(record: JsonObject, round: string): JsonObject {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): [string, Json][] => {
      if (typeof value === 'string' && /no$/i.test(key)) return [[key, `${value}-${round}`]]
      if (!Array.isArray(value)) return []
      return [[key, value.map((entry) => ({ ...(entry as JsonObject), customerName: `第${round}轮客户` }))]]
    }),
  )
}

/** 500 sheets with records of their own, in one file. */
async function batch(): Promise<void> {
  const { form, record } = complaintSheet()
  const printer = createPrinter()
  const start = performance.now()
  const sheets = Array.from({ length: 500 }, (_, index) =>
    composeSheet({ form, record: { ...record, acceptanceNo: `TS-2026-${index}` } }),
  )
  const bytes = await printer.print(sheets)
  const seconds = (performance.now() - start) / 1000
  console.log(
    `\n500 filled sheets of 6-03 in one file: ${seconds.toFixed(2)} s, ${(bytes.length / 1024).toFixed(0)} kB (aim: under 5 s)`,
  )
  console.log('aims: one page at most 0.04 of stock pdfmake, the list at most 0.20')
}

/** Every form's blank sheet, each a file of its own, as an office prints its cupboard full. */
async function wholeLibrary(): Promise<void> {
  const printer = createPrinter()
  const printAll = async () => {
    const start = performance.now()
    for (const { form } of library) await printer.print(composeSheet({ form }))
    return (performance.now() - start) / 1000
  }
  const cold = await printAll()
  const warm = median(await inTurn(5, printAll))
  console.log(
    `\n${library.length} blank sheets, a file each: ${warm.toFixed(2)} s warm, ${cold.toFixed(2)} s the first time (aim: under 3 s)`,
  )
}

async function inTurn(times: number, measure: () => Promise<number>): Promise<number[]> {
  const results: number[] = []
  while (results.length < times) results.push(await measure())
  return results
}

/** The file's size, once it is sure that it says what it should, visibly. */
async function checked(name: string, bytes: Uint8Array, sheet: Sheet): Promise<number> {
  const words = (await readPdfText(bytes)).join('').replaceAll(/\s/g, '')
  const wanted = [sheet.form.title, ...texts(sheet.record)].map((text) => text.replaceAll(/\s/g, ''))
  const missing = wanted.filter((text) => !words.includes(text))
  if (missing.length > 0) throw new Error(`${name} does not print ${missing[0]}`)
  const { data } = await renderPdf(bytes, 0, 1)
  let ink = 0
  for (let index = 0; index < data.length; index += 4) if (data[index]! < 128) ink++
  if (ink < 2000) throw new Error(`${name} prints blank`)
  return bytes.length
}

/** Names and numbers of a record that any printing of it must show. */
function texts(record: object): string[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.flatMap((entry) => texts(entry as object))
    return typeof value === 'string' && /name|no$/i.test(key) ? [value] : []
  })
}

function coldStart(name: ContenderName): Cold {
  const script = fileURLToPath(new URL('./cold.ts', import.meta.url))
  return JSON.parse(
    execFileSync(process.execPath, ['--conditions', 'paperwright-source', '--import', 'tsx', script, name], {
      encoding: 'utf8',
    }),
  ) as Cold
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
