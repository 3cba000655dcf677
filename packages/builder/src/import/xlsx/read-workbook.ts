import { ExcelRefused, limits, type ExcelLimits } from './excel-refused.ts'
import type { ExcelSheet } from '../table/excel-sheet.ts'
import { openPackage, type ReadPart } from './open-package.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { readStyles } from './read-styles.ts'
import { readWorksheet, type WorkbookParts } from './read-worksheet.ts'
import { isOn, readXml, type XmlBudget } from './read-xml.ts'

/**
 * The worksheets of an .xlsx file that are not hidden, in their order. Throws `ExcelRefused`, which
 * `wordExcelRefusal` words, for what is no .xlsx file, protected by a password, damaged or larger than `most`: what a
 * form needs where nothing is said, a table of records may be larger.
 *
 * fflate and saxes (MIT and ISC, one dependency between them) read what the import needs in a small part of the size of a
 * whole spreadsheet library, and let the unpacking stop at a limit.
 */
export async function readWorkbook(bytes: Uint8Array, most: ExcelLimits = limits): Promise<ExcelSheet[]> {
  const read = openPackage(bytes, most)
  const budget: XmlBudget = { elements: most.elements, most: most.elements }
  const workbookPath = relationsOf(read, budget, '').find(({ type }) => type === 'officeDocument')?.target
  const workbook = workbookPath === undefined ? undefined : read(workbookPath)
  if (workbookPath === undefined || workbook === undefined) throw new ExcelRefused('notExcel')
  const { sheets, from1904, isWorkbook } = readSheetList(workbook, budget)
  if (!isWorkbook) throw new ExcelRefused('notExcel')
  const relations = relationsOf(read, budget, workbookPath)
  const partOf = (kind: string) => relations.find(({ type }) => type === kind)?.target ?? ''
  const parts: WorkbookParts = {
    strings: readSharedStrings(read(partOf('sharedStrings')), budget),
    styles: readStyles(read(partOf('styles')), budget),
    from1904,
    limits: most,
    budget,
  }
  return sheets.flatMap(({ name, relation }): ExcelSheet[] => {
    const found = relations.find(({ id, type }) => id === relation && type === 'worksheet')
    const xml = found && read(found.target)
    return xml === undefined ? [] : [readWorksheet(xml, name, parts)]
  })
}

interface Relation {
  id: string
  /** The last word of its address: `worksheet`. */
  type: string
  /** Path of the part in the package. */
  target: string
}

/** What a part refers to; the package itself has the path ''. */
function relationsOf(read: ReadPart, budget: XmlBudget, path: string): Relation[] {
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  const xml = read(`${folder}_rels/${path.slice(slash)}.rels`)
  const relations: Relation[] = []
  if (xml === undefined) return relations
  readXml(xml, budget, {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) })
    },
  })
  return relations
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  return `${folder}${target}`
    .split('/')
    .reduce<string[]>(
      (path, step) => (step === '..' ? path.slice(0, -1) : step === '.' ? path : [...path, step]),
      [],
    )
    .join('/')
}

function readSheetList(xml: string, budget: XmlBudget) {
  const sheets: { name: string; relation: string }[] = []
  let from1904 = false
  let isWorkbook = false
  readXml(xml, budget, {
    open(tag, { name = '', id = '', state = 'visible', date1904 }) {
      if (tag === 'workbook') isWorkbook = true
      if (tag === 'workbookPr') from1904 = isOn(date1904)
      if (tag === 'sheet' && state === 'visible') sheets.push({ name, relation: id })
    },
  })
  return { sheets, from1904, isWorkbook }
}
