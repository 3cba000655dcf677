/** The worker that sets pages: lays a record out on paper and paints it, away from the keys. */
import { composeSheet, paintSvg, type SheetInput } from '@paperwright/runtime'
import { fetchImages } from './fetch-images.ts'
import type { SetAnswer, SetRequest } from './page-setter.ts'

addEventListener('message', ({ data }: MessageEvent<SetRequest<SheetInput>>) => {
  void answer(data).then((set) => postMessage(set))
})

async function answer({ id, sheet }: SetRequest<SheetInput>): Promise<SetAnswer> {
  try {
    const images = await fetchImages(sheet.form, sheet.record)
    const { pages, reports } = composeSheet({ ...sheet, images })
    return {
      id,
      set: {
        pages: pages.map((page) => ({ width: page.width, height: page.height, svg: paintSvg(page) })),
        reports,
      },
    }
  } catch (error) {
    return { id, failure: String(error) }
  }
}
