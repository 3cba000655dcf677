import type { Content, Inline } from './content.ts'
import { textWidth } from './metrics/text-width.ts'
import type { Face } from './page.ts'
import { splitWord, splitWords } from './split-words.ts'

/** How a run of content is set: size in points, faces for plain and bold words, and the room for a line. */
export interface TypeStyle {
  size: number
  face: Face
  boldFace: Face
}

/** Content broken into lines; `x` counts from the line's start, in points. */
export interface SetLine {
  pieces: Piece[]
  width: number
  /** The last line of its paragraph. */
  ends: boolean
}

export type Piece =
  | { kind: 'text'; x: number; width: number; text: string; face: Face }
  | { kind: 'blank'; x: number; width: number; text: string; face: Face; ruled: boolean }
  | { kind: 'tick'; x: number; width: number; ticked: boolean }

/** A tick box takes this many em, its gap to the word included. */
const TICK_ADVANCE = 1.15

/** What can't be broken: a word, a Han character with its punctuation, a blank, a tick box with its word. */
interface Atom {
  pieces: Piece[]
  /** Without the spaces at its end, which may hang over the line's end. */
  width: number
  advance: number
}

/**
 * Breaks content into lines no wider than `room` points. Breaks stand where UAX #14 allows them (no 。，） at a
 * line's start), a tick box stays with the words of its option where these fit a line, and a word wider than
 * the room is broken after its signs, or between characters.
 */
export function breakLines(content: Content, room: number, style: TypeStyle): SetLine[] {
  return breakContent(content, room, style).lines
}

/** The lines, and the width of the widest piece that should not be broken (a number, a Latin word), in points. */
export function breakContent(
  content: Content,
  room: number,
  style: TypeStyle,
): { lines: SetLine[]; widest: number } {
  const short = oneLine(content, room, style)
  if (short) return { lines: [short], widest: short.width }
  const lines: SetLine[] = []
  let widest = 0
  for (const paragraph of splitParagraphs(content)) {
    const atoms = toAtoms(paragraph, style)
    for (const atom of atoms) if (isWord(atom)) widest = Math.max(widest, atom.width)
    lines.push(...fillLines(fitAtoms(glueOptions(atoms, room), room, style), room))
  }
  return { lines, widest }
}

/** The width of what is widest among the things that should not be broken: a word, a tick box with its first word. */
export function widestWord(content: Content, style: TypeStyle): number {
  const atoms = splitParagraphs(content).flatMap((paragraph) => toAtoms(paragraph, style))
  return Math.max(0, ...atoms.map(({ width }) => width))
}

/** Most cells hold a word or two: these need no breaking. */
function oneLine([inline, ...more]: Content, room: number, style: TypeStyle): SetLine | undefined {
  if (inline?.kind !== 'text' || more.length > 0 || inline.text.includes('\n')) return undefined
  const face = inline.bold ? style.boldFace : style.face
  const width = textWidth(inline.text, style.size, face)
  if (width > room) return undefined
  return { pieces: [{ kind: 'text', x: 0, width, text: inline.text, face }], width, ends: true }
}

/** Content cut at its line ends and at `\\n` in its words. */
export function splitParagraphs(content: Content): Content[] {
  let last: Inline[] = []
  const paragraphs: Content[] = [last]
  for (const inline of content) {
    if (inline.kind === 'line-end') paragraphs.push((last = []))
    else if (inline.kind === 'text' && inline.text.includes('\n')) {
      const [first, ...more] = inline.text.split(/\r?\n/)
      if (first) last.push({ ...inline, text: first })
      for (const text of more) paragraphs.push((last = text ? [{ ...inline, text }] : []))
    } else last.push(inline)
  }
  return paragraphs
}

function toAtoms(paragraph: Content, style: TypeStyle): Atom[] {
  const atoms: Atom[] = []
  let joinNext = false
  for (const inline of paragraph) {
    if (inline.kind === 'tick') {
      atoms.push(atomOf({ kind: 'tick', x: 0, width: style.size * TICK_ADVANCE, ticked: inline.ticked }))
      joinNext = true
      continue
    }
    const face = inline.kind === 'text' && inline.bold ? style.boldFace : style.face
    const before = atoms.length
    const text = inline.kind === 'image' ? inline.name : inline.kind === 'text' ? inline.text : undefined
    if (text !== undefined) for (const word of splitWords(text)) atoms.push(textAtom(word, face, style.size))
    else if (inline.kind === 'blank') atoms.push(...blankAtoms(inline.text ?? '', inline, face, style.size))
    if (joinNext && atoms.length > before) joinAtoms(atoms, before - 1)
    joinNext = false
  }
  return atoms
}

function atomOf(piece: Piece): Atom {
  return { pieces: [piece], width: piece.width, advance: piece.width }
}

function textAtom(text: string, face: Face, size: number): Atom {
  const advance = textWidth(text, size, face)
  const bare = text.trimEnd()
  const width = bare.length === text.length ? advance : textWidth(bare, size, face)
  return { pieces: [{ kind: 'text', x: 0, width: advance, text, face }], width, advance }
}

/** A blank is one piece while its text is short; a long answer flows like words, ruled below. */
function blankAtoms(
  text: string,
  blank: { width: number; ruled?: boolean },
  face: Face,
  size: number,
): Atom[] {
  const ruled = blank.ruled !== false
  const least = blank.width * size
  const padded = text ? ` ${text} ` : ''
  const width = Math.max(least, textWidth(padded, size, face))
  if (width <= least * 1.5 || text.length < 8)
    return [atomOf({ kind: 'blank', x: 0, width, text, face, ruled })]
  return splitWords(text).map((word) =>
    atomOf({ kind: 'blank', x: 0, width: textWidth(word, size, face), text: word, face, ruled }),
  )
}

/** Joins the atom at `index` with the one after it. */
function joinAtoms(atoms: Atom[], index: number) {
  const [first, second] = atoms.slice(index, index + 2)
  if (first && second) atoms.splice(index, 2, joined(first, second))
}

function joined(first: Atom, second: Atom): Atom {
  const moved = second.pieces.map((piece) => ({ ...piece, x: piece.x + first.advance }))
  return {
    pieces: [...first.pieces, ...moved],
    width: first.advance + second.width,
    advance: first.advance + second.advance,
  }
}

/** Makes each tick box one atom with all words up to the next box, where they fit the room together. */
function glueOptions(atoms: Atom[], room: number): Atom[] {
  if (!atoms.some(startsWithTick)) return atoms
  const glued: Atom[] = []
  for (const atom of atoms) {
    const last = glued.at(-1)
    const together = last && startsWithTick(last) && !startsWithTick(atom) ? joined(last, atom) : undefined
    if (together && together.width <= room) glued[glued.length - 1] = together
    else glued.push(atom)
  }
  return glued
}

/** No cell is set smaller for the sake of an address or a run of characters that nobody reads as one word. */
const LONGEST_WORD = 40

function isWord({ pieces }: Atom): boolean {
  return pieces.every((piece) => piece.kind === 'tick' || piece.text.length <= LONGEST_WORD)
}

function startsWithTick(atom: Atom): boolean {
  return atom.pieces[0]?.kind === 'tick'
}

/** An atom wider than the room is broken after its signs, where these are too far apart between its characters. */
function fitAtoms(atoms: Atom[], room: number, style: TypeStyle): Atom[] {
  return atoms.some((atom) => atom.width > room)
    ? atoms.flatMap((atom) => (atom.width > room ? breakAtom(atom, room, style) : [atom]))
    : atoms
}

function breakAtom(atom: Atom, room: number, style: TypeStyle): Atom[] {
  return atom.pieces.flatMap((piece): Atom[] => {
    if (piece.kind === 'tick' || (piece.kind === 'blank' && !piece.text)) {
      return [atomOf({ ...piece, x: 0, width: Math.min(piece.width, room) })]
    }
    const setAtom = (text: string) =>
      atomOf({ ...piece, x: 0, text, width: textWidth(text, style.size, piece.face) })
    return splitWord(piece.text).flatMap((part) => {
      const atom = setAtom(part)
      return atom.width > room ? [...part].map(setAtom) : [atom]
    })
  })
}

function fillLines(atoms: Atom[], room: number): SetLine[] {
  const lines: SetLine[] = []
  let line: SetLine = { pieces: [], width: 0, ends: false }
  let x = 0
  for (const atom of atoms) {
    if (line.pieces.length > 0 && x + atom.width > room + 0.01) {
      lines.push(line)
      line = { pieces: [], width: 0, ends: false }
      x = 0
    }
    for (const piece of atom.pieces) appendPiece(line.pieces, { ...piece, x: x + piece.x })
    line.width = x + atom.width
    x += atom.advance
  }
  line.ends = true
  return [...lines, line]
}

/** Neighbouring text of one face is one piece: a line of words is painted as one run. */
function appendPiece(pieces: Piece[], piece: Piece) {
  const last = pieces.at(-1)
  if (last?.kind === 'text' && piece.kind === 'text' && last.face === piece.face) {
    last.text += piece.text
    last.width = piece.x + piece.width - last.x
  } else if (
    last?.kind === 'blank' &&
    piece.kind === 'blank' &&
    last.text &&
    piece.text &&
    last.face === piece.face
  ) {
    last.text += piece.text
    last.width = piece.x + piece.width - last.x
  } else pieces.push(piece)
}
