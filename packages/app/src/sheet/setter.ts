/** The worker that sets pages: lays a record out on paper and paints it, away from the keys. */
import { composeSheet, paintSvg } from '@paperwright/runtime'
import type { SetAnswer, SetRequest } from './page-setter.ts'

addEventListener('message', ({ data }: MessageEvent<SetRequest>) => postMessage(answer(data)))

function answer({ id, sheet }: SetRequest): SetAnswer {
  try {
    const { pages, reports } = composeSheet(sheet)
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
