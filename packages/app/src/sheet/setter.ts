/** The worker that sets pages: lays a record out on paper and paints it, away from the keys. */
import { composeSheet, paintSvg, type SheetInput } from '@paperwright/runtime'
import { answerWithFieldTypes } from '../field-types/worker-field-types.ts'
import { fetchImages } from './fetch-images.ts'
import type { SetAnswer, SetRequest } from './page-setter.ts'

answerWithFieldTypes<SetRequest<SheetInput>>((data) => {
  void answer(data).then((set) => postMessage(set))
})

async function answer({ id, sheet }: SetRequest<SheetInput>): Promise<SetAnswer> {
  try {
    const images = await fetchImages(sheet.form, sheet.record)
    const { pages, reports } = composeSheet({ ...sheet, images })
    return {
      id,
      set: {
        pages: pages.map((page) => ({
          width: page.width,
          height: page.height,
          svg: paintSvg(page),
          slots: page.areas.filter(({ name }) => name.startsWith('sign:')),
        })),
        reports,
      },
    }
  } catch (error) {
    return { id, failure: String(error) }
  }
}
