import { composeReport } from '@paperwright/runtime/report'
import { paintSvg } from '@paperwright/runtime'
import { useMemo } from 'react'
import { useReport } from '../state/use-report.ts'
import type { Answer } from './use-result.ts'

/** The pages that the report prints. */
export function ReportPages({ answer }: { answer: Answer }) {
  const { form, locale, words } = useReport()
  const pages = useMemo(() => paint(answer, { form, locale }), [answer, form, locale])
  return pages.map(({ width, height, svg }, index) => (
    <div
      key={index}
      className="pwb-paper"
      role="img"
      aria-label={words.result.page(index + 1)}
      lang={locale === 'zh' ? 'zh-CN' : 'en'}
      style={{ aspectRatio: `${width} / ${height}`, maxWidth: width * 1.5 }}
      // Painted by the paper engine, which escapes every word.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  ))
}

function paint(
  { report, result }: Answer,
  { form, locale }: Pick<ReturnType<typeof useReport>, 'form' | 'locale'>,
): { width: number; height: number; svg: string }[] {
  const { pages } = composeReport({ report, result, form, locale })
  return pages.map((page) => ({ width: page.width, height: page.height, svg: paintSvg(page) }))
}
