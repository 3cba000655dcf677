import { xmlText } from './xml-text.ts'

/** The looks of cells: the heads', that of text, and one for each format of numbers, collected as they are asked for. */
export interface Styles {
  head: number
  text: number
  /** Text of several lines. */
  lines: number
  ofFormat(format: string): number
  xml(): string
}

/** The first number that formats of one's own may have. */
const FIRST_FORMAT = 164
const FIXED = 4

export function newStyles(): Styles {
  const formats: string[] = []
  return {
    head: 1,
    text: 2,
    lines: 3,
    ofFormat(format) {
      if (format === 'General') return 0
      if (!formats.includes(format)) formats.push(format)
      return FIXED + formats.indexOf(format)
    },
    xml: () => stylesXml(formats),
  }
}

/** Text keeps its format (49, `@`) when it is edited: 0012 stays what it is. */
function stylesXml(formats: readonly string[]): string {
  const own = formats.map(
    (format, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${xmlText(format)}"/>`,
  )
  const looks = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    ...formats.map(
      (_, index) =>
        `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    ),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '',
    '<fonts count="2"><font><sz val="11"/><name val="等线"/><family val="2"/></font>',
    '<font><b/><sz val="11"/><name val="等线"/><family val="2"/></font></fonts>',
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
