import type { Locale } from '@paperwright/runtime'
import type { Setting } from './setting.ts'

/** What documents may be filed under. */
export interface Category {
  id: string
  zh: string
  en?: string | undefined
}

const words = {
  zh: { none: '不分类', choice: '新的分类…', title: '新分类的名称' },
  en: { none: 'None', choice: 'New category…', title: 'Name of the new category' },
} satisfies Record<Locale, unknown>

/** A document's category, chosen by its name; a new one is what was typed. Without any to choose from, it is typed. */
export function categorySetting(categories: readonly Category[], locale: Locale): Partial<Setting> {
  const { none, ...another } = words[locale]
  const isCalled = (typed: string) => {
    const said = typed.toLowerCase()
    return ({ zh, en }: Category) => zh.toLowerCase() === said || en?.toLowerCase() === said
  }
  if (categories.length === 0) return {}
  return {
    choices: categories.map((one) => ({ value: one.id, title: one[locale] ?? one.zh })),
    another,
    usual: none,
    tidy: (typed) => categories.find(isCalled(typed))?.id ?? typed,
  }
}
