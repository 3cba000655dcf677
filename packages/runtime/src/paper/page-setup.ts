import { pageSchema } from '../form/sheet-schema.ts'
import type { PageSetup } from '../form/sheet.ts'

/** A page with its margins, in points. */
export interface PageBox {
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
  /** Body size. */
  fontSize: number
  /** Rows are not stretched to fill it. */
  unstretched: boolean
}

const POINTS_PER_MM = 72 / 25.4

/** Millimetres, the unit of sheets, to points, the unit of pages. */
export function toPoints(mm: number): number {
  return mm * POINTS_PER_MM
}

/** Portrait sizes in millimetres (ISO 216; B5 as Chinese offices know it, 182 x 257, JIS). */
const SIZES = { A3: [297, 420], A4: [210, 297], A5: [148, 210], B5: [182, 257] } as const

/** A sheet's page in points, with the defaults filled in. */
export function resolvePage(setup: PageSetup = {}): PageBox {
  const { margins: usual, fontSize } = pageSchema.properties
  const [short, long] = SIZES[setup.size ?? 'A4']
  const landscape = setup.orientation === 'landscape'
  const marginOf = (side: keyof typeof usual.properties) =>
    toPoints(setup.margins?.[side] ?? usual.properties[side].default)
  return {
    width: toPoints(landscape ? long : short),
    height: toPoints(landscape ? short : long),
    top: marginOf('top'),
    right: marginOf('right'),
    bottom: marginOf('bottom'),
    left: marginOf('left'),
    fontSize: setup.fontSize ?? fontSize.default,
    unstretched: setup.unstretched ?? false,
  }
}
