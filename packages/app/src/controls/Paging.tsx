import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { PAGE_SIZES } from './page-sizes.ts'
import { PAGING_WORDS } from './paging-words.ts'
import './paging.css'

interface PagingProps {
  /** From 1. */
  page: number
  size: number
  /** Records on this page, and in all. */
  shown: number
  total: number
  onPage(page: number): void
  onSize?(size: number): void
}

/** Which records of how many are shown, and the way to the others. */
export function Paging({ page, size, shown, total, onPage, onSize }: PagingProps) {
  const words = useOwnWords(PAGING_WORDS)
  const pages = Math.ceil(total / size)
  const from = (page - 1) * size + 1
  return (
    <nav className="line paging" aria-label={words.paging}>
      <span role="status">{words.range(from, from + shown - 1, total)}</span>
      {onSize && total > PAGE_SIZES[0] && (
        <select aria-label={words.size} value={size} onChange={(event) => onSize(Number(event.target.value))}>
          {PAGE_SIZES.map((one) => (
            <option key={one} value={one}>
              {words.sized(one)}
            </option>
          ))}
        </select>
      )}
      {pages > 1 && (
        <>
          <Button
            disabled={page === 1}
            aria-label={words.first}
            title={words.first}
            onClick={() => onPage(1)}
          >
            «
          </Button>
          <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
            {words.previous}
          </Button>
          <PageEntry key={page} page={page} pages={pages} onPage={onPage} />
          <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {words.next}
          </Button>
          <Button
            disabled={page >= pages}
            aria-label={words.last}
            title={words.last}
            onClick={() => onPage(pages)}
          >
            »
          </Button>
        </>
      )}
    </nav>
  )
}

interface PageEntryProps {
  page: number
  pages: number
  onPage(page: number): void
}

/** Which page, to be typed over. */
function PageEntry({ page, pages, onPage }: PageEntryProps) {
  const words = useOwnWords(PAGING_WORDS)
  const [typed, setTyped] = useState(String(page))
  const go = () => {
    const wanted = Math.trunc(Number(typed.normalize('NFKC')))
    if (!Number.isFinite(wanted) || typed.trim() === '') return setTyped(String(page))
    const next = Math.min(Math.max(wanted, 1), pages)
    setTyped(String(next))
    if (next !== page) onPage(next)
  }
  return (
    <form
      className="line paging-entry"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <input
        inputMode="numeric"
        aria-label={words.pageOf(pages)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={go}
      />
      <span>{words.ofPages(pages)}</span>
    </form>
  )
}
