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
          <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
            {words.previous}
          </Button>
          <span>{words.page(page, pages)}</span>
          <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {words.next}
          </Button>
        </>
      )}
    </nav>
  )
}
