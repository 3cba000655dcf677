import { NO_BORDERS, PLAIN_LOOK, type ExcelLook, type Side } from '../table/excel-sheet.ts'
import { isOn, readXml, type Attributes, type XmlBudget } from './read-xml.ts'
import { builtInFormats } from './show-number.ts'

/** How cells of a style look, and the format of their numbers. */
export interface CellStyle {
  look: ExcelLook
  /** A number format as Excel writes it: `#,##0.00`, `yyyy/m/d`. Empty is the general one. */
  format: string
}

const SIDES: readonly string[] = ['left', 'top', 'right', 'bottom'] satisfies Side[]
/** Of cells that name no style. */
export const plainStyle: CellStyle = { look: PLAIN_LOOK, format: '' }

interface Font {
  bold: boolean
  fontSize: number
}

/** The styles that cells name by number. */
export function readStyles(xml: string | undefined, budget: XmlBudget): CellStyle[] {
  const formats = new Map(builtInFormats)
  const fonts: Font[] = []
  const borders: Record<Side, boolean>[] = []
  const fills: boolean[] = []
  const styles: CellStyle[] = []
  if (!xml) return styles
  // Fonts and borders stand in other lists too, of looks that depend on conditions.
  let list = ''
  readXml(xml, budget, {
    open(name, attributes) {
      if (LISTS.has(name)) list = name
      else if (name === 'numFmt' && list === 'numFmts') {
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      } else if (list === 'fonts') readFont(fonts, name, attributes)
      else if (list === 'borders') readBorder(borders, name, attributes)
      else if (list === 'fills') readFill(fills, name, attributes)
      else if (list === 'cellXfs' && name === 'xf') {
        styles.push({
          look: {
            borders: borders[Number(attributes.borderId)] ?? NO_BORDERS,
            ...(fonts[Number(attributes.fontId)] ?? { bold: false, fontSize: 11 }),
            filled: fills[Number(attributes.fillId)] ?? false,
            rotation: 0,
          },
          format: formats.get(Number(attributes.numFmtId)) ?? '',
        })
      } else if (list === 'cellXfs' && name === 'alignment') {
        const style = styles.at(-1)
        if (style) styles[styles.length - 1] = { ...style, look: aligned(style.look, attributes) }
      }
    },
    close(name) {
      if (name === list) list = ''
    },
  })
  return styles
}

const LISTS = new Set(['numFmts', 'fonts', 'borders', 'fills', 'cellXfs', 'cellStyleXfs', 'dxfs'])

function readFont(fonts: Font[], name: string, { val }: Attributes) {
  const font = fonts.at(-1)
  if (name === 'font') fonts.push({ bold: false, fontSize: 11 })
  if (name === 'b' && font) font.bold = val === undefined || isOn(val)
  if (name === 'sz' && font) font.fontSize = Number(val) || font.fontSize
}

function readBorder(borders: Record<Side, boolean>[], name: string, { style }: Attributes) {
  if (name === 'border') borders.push({ ...NO_BORDERS })
  const border = borders.at(-1)
  if (border && SIDES.includes(name)) border[name as Side] = style !== undefined && style !== 'none'
}

/** Excel keeps a dotted fill beside each style that has none: it counts only where a cell has a colour of its own. */
function readFill(
  fills: boolean[],
  name: string,
  { patternType, rgb = '', theme, tint, indexed }: Attributes,
) {
  if (name === 'fill') fills.push(false)
  if (name === 'patternFill') fills[fills.length - 1] = patternType === 'solid'
  const isPaper =
    /FFFFFF$/i.test(rgb) || (theme === '0' && !Number(tint)) || indexed === '1' || indexed === '9'
  if (name === 'fgColor' && isPaper) fills[fills.length - 1] = false
}

const ALIGN: Readonly<Record<string, ExcelLook['align']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  distributed: 'spread',
}

function aligned(look: ExcelLook, { horizontal = '', textRotation }: Attributes): ExcelLook {
  const align = ALIGN[horizontal]
  return { ...look, ...(align && { align }), rotation: Number(textRotation ?? 0) || 0 }
}
