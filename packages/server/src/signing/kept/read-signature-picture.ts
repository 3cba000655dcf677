import type { InkPicture } from '@paperwright/runtime/kit'
import { BadRequest } from '../../errors.ts'
import type { Uninked } from '../../files/pictures/ink-picture.ts'
import { dropUpload, receiveUpload } from '../../files/receive-upload.ts'
import type { Acting } from '../../services.ts'
import { requireOwner } from './find-kept.ts'

/** Bytes of a photograph. */
const MOST = 15 * 1024 * 1024

/** The signature that a PNG or JPEG shows, black on nothing, as it would stand in its slot; nothing of it is kept. */
export async function readSignaturePicture(
  acting: Acting,
  bytes: AsyncIterable<Uint8Array>,
): Promise<InkPicture> {
  requireOwner(acting)
  const { folder, receiving, keeping, pictures } = acting.intake
  const { id } = acting.actor
  return receiving.run(id, async () => {
    const upload = await receiveUpload(bytes, { folder, most: MOST })
    try {
      const ink = await keeping.run(id, () => pictures.ink(upload.path))
      if (typeof ink === 'string') throw new BadRequest(REFUSED[ink], { code: ink })
      return ink
    } finally {
      await dropUpload(upload)
    }
  })
}

const REFUSED: Record<Uninked, string> = {
  unreadable: 'This is no PNG or JPEG picture.',
  tooLarge: 'This picture has more pixels than can be unpacked: 64 million, and 20,000 a side.',
  noInk: 'There is no signature to be seen on it.',
  noPaper: 'The paper is not white, or not to be seen: photograph the signature on white paper.',
  tooMuch: 'There is more on it than a signature: cut it out, or photograph it alone.',
}
