import { useState } from 'react'

const KEY = 'paperwright.preview'
/** From this width on there is room for sheet and preview side by side. */
const WIDE = '(min-width: 1380px)'

/** Whether the preview stands beside the sheet: as it was left, else where there is room. */
export function usePreviewShown(): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(() => matchMedia(WIDE).matches && readChoice() !== 'hidden')
  return [
    shown,
    (next) => {
      setShown(next)
      if (matchMedia(WIDE).matches) keepChoice(next ? 'shown' : 'hidden')
    },
  ]
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function keepChoice(choice: 'shown' | 'hidden'): void {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    // Shown again next time.
  }
}
