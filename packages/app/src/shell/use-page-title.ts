import { useEffect } from 'react'
import { useWords } from '../session/use-words.ts'

/** Names the browser's tab after the page. */
export function usePageTitle(title: string): void {
  const { product } = useWords()
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
}
