import { useState } from 'react'

const KEY = 'paperwright.preview'
/** From this width on there is room for sheet and preview side by side; a landscape sheet needs more. */
const ROOM = { portrait: '(min-width: 1380px)', landscape: '(min-width: 1760px)' }

/** Whether the preview stands beside the sheet: as it was left, else where there is room. */
export function usePreviewShown(isLandscape: boolean): [boolean, (shown: boolean) => void] {
  const room = isLandscape ? ROOM.landscape : ROOM.portrait
  const [shown, setShown] = useState(() => matchMedia(room).matches && readChoice() !== 'hidden')
  return [
    shown,
    (next) => {
      setShown(next)
      if (matchMedia(room).matches) keepChoice(next ? 'shown' : 'hidden')
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
