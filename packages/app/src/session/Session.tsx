import type { Locale } from '@paperwright/runtime'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { guessLocale, keepSession, readSession, type KeptSession } from './kept-session.ts'
import { loadWords } from './load-words.ts'
import { useMediaQuery } from './use-media-query.ts'

export type ThemeChoice = 'light' | 'dark' | 'system'

/** What the person at the screen has chosen for this browser. */
export interface Session {
  locale: Locale
  /** The theme in force; `system` has been resolved. */
  theme: 'light' | 'dark'
  chosenTheme: ThemeChoice
  setLocale(locale: Locale): void
  setTheme(theme: ThemeChoice): void
}

const SessionContext = createContext<Session | undefined>(undefined)

/** Holds language and theme, keeps them in the browser, and tells the document of them. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [kept, setKept] = useState<KeptSession>(readSession)
  const isDark = useMediaQuery('(prefers-color-scheme: dark)')
  const theme = kept.theme ?? (isDark ? 'dark' : 'light')
  const chosenTheme = kept.theme ?? 'system'
  const locale = kept.locale ?? guessLocale()

  useEffect(() => keepSession(kept), [kept])
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = theme
  }, [locale, theme])

  const session = useMemo<Session>(
    () => ({
      locale,
      theme,
      chosenTheme,
      setLocale: (next) => void loadWords(next).then(() => setKept((was) => ({ ...was, locale: next }))),
      setTheme: (next) =>
        setKept(({ theme: _, ...was }) => (next === 'system' ? was : { ...was, theme: next })),
    }),
    [locale, theme, chosenTheme],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs a SessionProvider above it')
  return session
}
