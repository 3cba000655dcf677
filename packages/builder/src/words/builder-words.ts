import type { Locale } from '@paperwright/runtime'
import { en } from './words.en.ts'
import { zh, type BuilderWords } from './words.zh.ts'

export const builderWords: Record<Locale, BuilderWords> = { zh, en }
