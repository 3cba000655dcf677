import { zipSync } from 'fflate'

const WORKBOOK = '<workbook><sheets>SHEETS</sheets></workbook>'
const TYPES = '<Types/>'
const relations = (...pairs: [id: string, type: string, target: string][]) =>
  `<Relationships>${pairs.map(([id, type, target]) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`).join('')}</Relationships>`

interface Parts {
  sheet: string
  strings?: string
  /** How often the one worksheet is named. */
  times?: number
}

/** A workbook of a few kilobytes that is meant to hold whoever reads it. */
export function hostileXlsx({ sheet, strings, times = 1 }: Parts): Uint8Array {
  const sheets = Array.from({ length: times }, (_, at) => `<sheet name="s${at}" id="r1"/>`).join('')
  const parts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations(['r0', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': WORKBOOK.replace('SHEETS', sheets),
    'xl/_rels/workbook.xml.rels': relations(
      ['r1', 'worksheet', 'sheet.xml'],
      ['r2', 'sharedStrings', 'strings.xml'],
    ),
    'xl/sheet.xml': sheet,
    'xl/strings.xml': strings ?? '<sst/>',
  }
  const encoder = new TextEncoder()
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, encoder.encode(xml)])),
    {
      level: 9,
    },
  )
}

const sheet = (rows: string, after = '') => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`
const filled = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => `<row>${'<c><v>1</v></c>'.repeat(columns)}</row>`).join('')

/** What each of them does; every file has few kilobytes. */
export const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'nests a million elements': () => hostileXlsx({ sheet: sheet(`<row>${'<a>'.repeat(1_000_000)}`) }),
  'has three million empty rows': () => hostileXlsx({ sheet: sheet('<row/>'.repeat(3_000_000)) }),
  'has four million words in common': () =>
    hostileXlsx({ sheet: sheet(''), strings: `<sst>${'<si/>'.repeat(4_000_000)}</sst>` }),
  'names one full sheet a thousand times': () => hostileXlsx({ sheet: sheet(filled(200, 60)), times: 1000 }),
  'merges its cells a million times': () =>
    hostileXlsx({
      sheet: sheet(filled(200, 60), `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(600_000)}</mergeCells>`),
    }),
  'has one word of 15 megabytes': () =>
    hostileXlsx({
      sheet: sheet(`<row><c t="inlineStr"><is><t>${'_x0041_'.repeat(2_000_000)}</t></is></c></row>`),
    }),
  'has half a million empty rows, packed badly': () =>
    hostileXlsx({
      sheet: sheet(
        Array.from({ length: 410_000 }, (_, at) => (at % 7 === 0 ? '<row />' : '<row/>')).join(''),
      ),
    }),
  'merges its cells too often': () =>
    hostileXlsx({
      sheet: sheet(
        filled(200, 60),
        `<mergeCells>${Array.from({ length: 7000 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 2}"/>`).join('')}</mergeCells>`,
      ),
    }),
  'has one word of 3 megabytes': () =>
    hostileXlsx({ sheet: sheet(`<row><c t="inlineStr"><is><t>${'x'.repeat(3_000_000)}</t></is></c></row>`) }),
  'is full': () => hostileXlsx({ sheet: sheet(filled(200, 60)) }),
}
