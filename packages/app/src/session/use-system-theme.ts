import { useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

/** The theme that the system asks for, followed as it changes. */
export function useSystemTheme(): 'light' | 'dark' {
  return useSyncExternalStore(
    (tell) => {
      const query = matchMedia(DARK)
      query.addEventListener('change', tell)
      return () => query.removeEventListener('change', tell)
    },
    () => (matchMedia(DARK).matches ? 'dark' : 'light'),
  )
}
