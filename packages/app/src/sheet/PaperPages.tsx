import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useOwnWords } from '../session/use-words.ts'
import type { SetPage } from './page-setter.ts'
import { PaperPage } from './PaperPage.tsx'
import './paper.css'
import { PREVIEW_WORDS } from './preview-words.ts'

/** Points to CSS pixels. */
const PX = 96 / 72

interface PaperPagesProps {
  pages: SetPage[]
  /** 1 is life size; `fit` takes the width there is. */
  zoom: 'fit' | number
  /** What can be pressed on a page: it stands over it on the screen alone. */
  renderOver?(page: SetPage): ReactNode
}

/** Pages as they leave the printer. */
export function PaperPages({ pages, zoom, renderOver }: PaperPagesProps) {
  const preview = useOwnWords(PREVIEW_WORDS)
  const printing = usePrinting()
  return (
    <ol className="paper-pages">
      {pages.map((page, index) => (
        <li
          key={index}
          className="paper-leaf"
          style={{
            width: zoom === 'fit' ? undefined : page.width * PX * zoom,
            aspectRatio: `${page.width} / ${page.height}`,
          }}
        >
          <PaperPage
            svg={page.svg}
            label={preview.page(index + 1, pages.length)}
            eager={printing || index < 2}
          />
          {renderOver?.(page)}
        </li>
      ))}
    </ol>
  )
}

/** True while the browser prints: then every page must be there, also those out of sight. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', start)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', start)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
