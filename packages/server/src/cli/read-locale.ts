import type { Locale } from '@paperwright/runtime'
import { WrongUse } from './wrong-use.ts'

/** The language that `--locale` names, Chinese where it is left out. */
export function readLocale(named: string | undefined): Locale {
  const locale = named ?? 'zh'
  if (locale !== 'zh' && locale !== 'en') throw new WrongUse(`--locale is zh or en, not "${locale}"`)
  return locale
}
