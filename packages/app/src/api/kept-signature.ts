import type { Drawing, InkPicture } from '@paperwright/runtime/kit'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** The signature that one keeps: drawn, or a picture. */
export interface KeptSignature {
  drawn?: Drawing
  picture?: InkPicture
  at: string
}

export const keptSignatureQuery = queryOptions({
  queryKey: ['account', 'signature'],
  queryFn: () => readAnswer<{ kept: KeptSignature | null; isUsed: boolean }>(api.account.signature.$get()),
})

export const keepSignature = async (hand: { drawn: Drawing } | { picture: InkPicture }) => {
  const json =
    'drawn' in hand
      ? { drawn: { ...hand.drawn, lines: hand.drawn.lines.map((line) => [...line]) } }
      : { picture: hand.picture.png }
  return (await readAnswer<{ kept: KeptSignature }>(api.account.signature.$put({ json }))).kept
}

export const removeSignature = () => readAnswer<undefined>(api.account.signature.$delete())

/** The signature that a photograph or a scan shows; nothing is kept. */
export const readSignature = async (file: File) =>
  (
    await readAnswer<{ picture: InkPicture }>(
      fetch(api.account.signature.picture.$url(), {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file,
      }),
    )
  ).picture
