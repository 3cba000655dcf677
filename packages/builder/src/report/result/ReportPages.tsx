import { paintSvg, type Page } from '@paperwright/runtime'
import { composeReport } from '@paperwright/runtime/report-paper'
import { useMemo } from 'react'
import { boundsOf, type Bounds } from '../../sheet/bounds-of.ts'
import { useReport } from '../state/use-report.ts'
import type { Answer } from './use-result.ts'

interface ReportPagesProps {
  answer: Answer
  /** Of each block that is shown its place on the report's sheet, where it can be chosen on the pages. */
  blocks?: readonly number[] | undefined
}

/** The pages that the report prints. A click on a block chooses it, as its name in the list of blocks does. */
export function ReportPages({ answer, blocks = [] }: ReportPagesProps) {
  const { form, locale, words, selection, select } = useReport()
  const pages = useMemo(() => paintPages(answer, { form, locale }), [answer, form, locale])
  return pages.map(({ page, svg, regions }, index) => (
    <div key={index} className="pwr-page" style={{ maxWidth: page.width * 1.5 }}>
      <div
        className="pwb-paper"
        role="img"
        aria-label={words.result.page(index + 1)}
        lang={locale === 'zh' ? 'zh-CN' : 'en'}
        style={{ aspectRatio: `${page.width} / ${page.height}` }}
        // Painted by the paper engine, which escapes every word.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {regions.map(({ block, bounds }) => {
        const at = blocks[block]
        if (at === undefined) return null
        return (
          <button
            key={block}
            type="button"
            className="pwr-region"
            // The list of blocks beside the pages is the way for keys and readers of the screen.
            aria-hidden
            tabIndex={-1}
            data-selected={(selection.kind === 'block' && selection.at === at) || undefined}
            style={{
              left: `${(bounds.x / page.width) * 100}%`,
              top: `${(bounds.y / page.height) * 100}%`,
              width: `${(bounds.width / page.width) * 100}%`,
              height: `${(bounds.height / page.height) * 100}%`,
            }}
            onClick={() => select({ kind: 'block', at })}
          />
        )
      })}
    </div>
  ))
}

interface ShownPage {
  page: Page
  svg: string
  regions: Region[]
}

interface Region {
  block: number
  bounds: Bounds
}

function paintPages(
  { report, result }: Answer,
  { form, locale }: Pick<ReturnType<typeof useReport>, 'form' | 'locale'>,
): ShownPage[] {
  const { pages } = composeReport({ report, result, form, locale })
  return pages.map((page) => ({ page, svg: paintSvg(page), regions: regionsOf(page) }))
}

/** What each block takes of a page. */
function regionsOf({ places }: Page): Region[] {
  return [...new Set(places.map(({ block }) => block))].map((block) => ({
    block,
    bounds: boundsOf(places.filter((place) => place.block === block)),
  }))
}
