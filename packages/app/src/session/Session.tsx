import type { Locale } from '@paperwright/runtime'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { keepSession, readSession, type KeptSession } from './kept-session.ts'
import { loadWords } from './load-words.ts'
import { useMediaQuery } from './use-media-query.ts'

/** What the person at the screen has chosen for this browser. */
export interface Session {
  locale: Locale
  /** The theme in force; `system` has been resolved. */
  theme: 'light' | 'dark'
  setLocale(locale: Locale): void
  setTheme(theme: 'light' | 'dark'): void
}

const SessionContext = createContext<Session | undefined>(undefined)

/** Holds language and theme, keeps them in the browser, and tells the document of them. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [kept, setKept] = useState<KeptSession>(readSession)
  const isDark = useMediaQuery('(prefers-color-scheme: dark)')
  const theme = kept.theme ?? (isDark ? 'dark' : 'light')
  const { locale } = kept

  useEffect(() => keepSession(kept), [kept])
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = theme
  }, [locale, theme])

  const session = useMemo<Session>(
    () => ({
      locale,
      theme,
      setLocale: (next) => void loadWords(next).then(() => setKept((was) => ({ ...was, locale: next }))),
      setTheme: (next) => setKept((was) => ({ ...was, theme: next })),
    }),
    [locale, theme],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs a SessionProvider above it')
  return session
}
