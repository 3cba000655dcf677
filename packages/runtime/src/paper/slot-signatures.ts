import type { StandingSignature } from '../record/history/standing-signatures.ts'
import type { Drawing } from '../signing/signing-details.ts'
import type { Content } from './content.ts'
import { LIFE_WORDS } from './life/life-words.ts'
import type { PathMark } from './page.ts'
import type { SheetScope } from './sheet-scope.ts'

/** Those who signed or refused at a slot; none on a blank sheet, or while it is open. */
export function signaturesAt({ signatures }: SheetScope, slot: string): readonly StandingSignature[] {
  return signatures?.get(slot)?.filter(({ struck }) => !struck) ?? []
}

/** The signatures of a slot that count no more. */
export function struckAt({ signatures }: SheetScope, slot: string): readonly StandingSignature[] {
  return signatures?.get(slot)?.filter(({ struck }) => struck) ?? []
}

/** What was said with the signatures, each a line. */
export function saidContent(signatures: readonly StandingSignature[]): Content {
  return signatures.flatMap(({ said }, index): Content => {
    if (said === undefined) return []
    const words = { kind: 'text', text: said } as const
    return index === 0 ? [words] : [{ kind: 'line-end' }, words]
  })
}

/** The names of those who signed, and the last day: `陈静　2026年3月5日`. */
export function signedFoot(signatures: readonly StandingSignature[], scope: SheetScope): Content {
  return [
    { kind: 'text', text: signedNames(signatures, scope) },
    { kind: 'text', text: `　${dayOf(signatures, scope)}` },
  ]
}

/** The names of those who signed, each with the one in whose place: `陈静（代王强）`, `已拒绝：李明`. */
export function signedNames(signatures: readonly StandingSignature[], { locale }: SheetScope): string {
  const words = signatures.map(({ name, for: other, refused }) => {
    const refusal = refused ? `${LIFE_WORDS[locale].refused}${LIFE_WORDS[locale].colon}` : ''
    if (other === undefined) return `${refusal}${name}`
    return `${refusal}${locale === 'zh' ? `${name}（代${other}）` : `${name} for ${other}`}`
  })
  return words.join(locale === 'zh' ? '、' : ', ')
}

/** The last day on which it was signed, in the sheet's language. */
export function dayOf(signatures: readonly StandingSignature[], { locale }: SheetScope): string {
  const day = signatures.at(-1)?.day ?? ''
  const [year, month, date] = day.split('-')
  return locale === 'zh' && date !== undefined ? `${year}年${Number(month)}月${Number(date)}日` : day
}

/** Width of a pen's line, in points. */
const PEN = 1

interface Room {
  x: number
  y: number
  width: number
  height: number
}

/** Drawn names side by side in their room, each as large as it may be without being stretched. */
export function placeDrawn(signatures: readonly StandingSignature[], room: Room): PathMark[] {
  const drawn = signatures.flatMap((one) => (one.drawn ? [one.drawn] : []))
  const width = room.width / Math.max(1, drawn.length)
  return drawn.map((drawing, index) => ({
    kind: 'path',
    d: pathIn(drawing, { ...room, x: room.x + index * width, width }),
    stroke: '#000000',
    strokeWidth: PEN,
  }))
}

function pathIn({ lines }: Drawing, room: Room): string {
  const xs = lines.flatMap((line) => line.filter((_, at) => at % 2 === 0))
  const ys = lines.flatMap((line) => line.filter((_, at) => at % 2 === 1))
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const scale = Math.min(room.width / Math.max(wide, 1), room.height / Math.max(high, 1))
  const x = (at: number) => round(room.x + (room.width - wide * scale) / 2 + (at - left) * scale)
  const y = (at: number) => round(room.y + (room.height - high * scale) / 2 + (at - top) * scale)
  return lines.map((line) => strokePath(line, x, y)).join(' ')
}

/** A stroke as curves through the middles between its points, so that it bends as the pen did. */
function strokePath(line: readonly number[], x: (at: number) => number, y: (at: number) => number): string {
  const points = Array.from(
    { length: line.length / 2 },
    (_, at) => [x(line[2 * at]!), y(line[2 * at + 1]!)] as const,
  )
  const [first, ...rest] = points
  const last = points.at(-1)!
  const curves = rest.slice(0, -1).map(([px, py], at) => {
    const [nx, ny] = rest[at + 1]!
    return `Q ${px} ${py} ${round((px + nx) / 2)} ${round((py + ny) / 2)}`
  })
  return [`M ${first![0]} ${first![1]}`, ...curves, `L ${last[0]} ${last[1]}`].join(' ')
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
