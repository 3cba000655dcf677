import type { Locale } from '@paperwright/runtime'

export interface KeptSession {
  /** Left out: as the browser has it. */
  locale?: Locale
  /** Left out: as the system has it. */
  theme?: 'light' | 'dark'
}

const KEY = 'paperwright.session'

/** The choices kept in this browser. */
export function readSession(): KeptSession {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<KeptSession>
    return {
      ...((kept.locale === 'en' || kept.locale === 'zh') && { locale: kept.locale }),
      ...((kept.theme === 'dark' || kept.theme === 'light') && { theme: kept.theme }),
    }
  } catch {
    return {}
  }
}

/** The first language of the browser that there is; English for who reads none of them, Chinese where nothing is said. */
export function guessLocale(
  languages: readonly string[] = typeof navigator === 'undefined' ? [] : navigator.languages,
): Locale {
  const known = languages.flatMap((tag) => /^(zh|en)\b/i.exec(tag)?.[1]?.toLowerCase() ?? [])
  return (known[0] ?? (languages.length === 0 ? 'zh' : 'en')) as Locale
}

/** A browser without storage forgets them, and works. */
export function keepSession(session: KeptSession): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(session))
  } catch {
    // Nothing is lost but a preference.
  }
}
