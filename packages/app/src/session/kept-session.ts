import type { Locale } from '@paperwright/runtime'

export interface KeptSession {
  locale: Locale
  /** Left out: as the system has it. */
  theme?: 'light' | 'dark'
}

const KEY = 'paperwright.session'

/** The choices kept in this browser; Chinese where there are none. */
export function readSession(): KeptSession {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<KeptSession>
    return {
      locale: kept.locale === 'en' ? 'en' : 'zh',
      ...((kept.theme === 'dark' || kept.theme === 'light') && { theme: kept.theme }),
    }
  } catch {
    return { locale: 'zh' }
  }
}

/** A browser without storage forgets them, and works. */
export function keepSession(session: KeptSession): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(session))
  } catch {
    // Nothing is lost but a preference.
  }
}
