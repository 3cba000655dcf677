import type { SigningWay } from '../form/form.ts'

/** A drawn signature as lines, each a list of x, y, x, y … from 0 to 1000 of the pad's width. */
export interface Drawing {
  /** The pad's height in the same measure. */
  height: number
  lines: readonly (readonly number[])[]
}

/** A signature as a picture: black where the pen was, nothing around it. */
export interface InkPicture {
  /** Pixels. */
  width: number
  height: number
  /** The PNG file, in base64. */
  png: string
}

/** What an act about signatures says beside who did it and when; as it is stored. */
export interface SigningDetails {
  step?: string
  /** Whom they stood in for. */
  for?: { id: string; name: string }
  /** The revision that was signed. */
  covers?: number
  way?: SigningWay
  /** Of an outsider, or of whoever signed on paper. */
  name?: string
  /** On which day it was signed on paper. */
  day?: string
  drawn?: Drawing
  /** Of a kept signature that is a picture. */
  picture?: InkPicture
  /** What was said: an opinion, a reason, a comment. */
  said?: string
  /** The step that it went back to; null: its author. */
  to?: string | null
  straight?: boolean
  where?: 'before' | 'after'
  who?: 'any' | 'all'
  /** Whom it concerns. */
  people?: readonly { id: string; name: string }[]
  takenBy?: string
  /** Steps that its author signed by handing in, correcting or sending. */
  signs?: readonly string[]
  /** That the chain was refused by it. */
  ends?: 'refused'
  /** Steps of which something that was said counts no more after it. */
  strikes?: readonly string[]
}
