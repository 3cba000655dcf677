import { useState, type KeyboardEvent, type MouseEvent } from 'react'

/** A button with a menu: what the button needs, and what the menu does as long as it is open. */
export function useMenu() {
  const [anchor, setAnchor] = useState<HTMLElement>()
  return {
    menu: anchor && { anchor, onClose: () => setAnchor(undefined) },
    button: {
      'aria-haspopup': 'menu' as const,
      'aria-expanded': anchor !== undefined,
      onClick: ({ currentTarget }: MouseEvent<HTMLElement>) =>
        setAnchor((was) => (was ? undefined : currentTarget)),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        setAnchor(event.currentTarget)
      },
    },
  }
}
