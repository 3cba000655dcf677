import type { Locale } from '../../fields/field-type.ts'
import type { SearchWords } from './SearchInput.tsx'

/** What a field says that looks records up. */
export interface LookUpWords extends SearchWords {
  filled(titles: readonly string[]): string
  cleared(titles: readonly string[]): string
  undo: string
}

const zh: LookUpWords = {
  matches: '已存的资料',
  found: (count) => `找到 ${count} 条，用上下方向键选择，回车带入`,
  none: '没有找到已存的资料，就按所填的保存',
  failed: '现在查不到资料，请直接填写',
  filled: (titles) => `已带入 ${titles.join('、')}`,
  cleared: (titles) => `已清空 ${titles.join('、')}`,
  undo: '撤销',
}

const en: LookUpWords = {
  matches: 'Existing records',
  found: (count) =>
    count === 1
      ? 'One record found. Press the down arrow and Enter to use it.'
      : `${count} records found. Choose one with the arrow keys and press Enter.`,
  none: 'No matching record. Your entry is kept as typed.',
  failed: 'Can’t look up records right now. Please type it in.',
  filled: (titles) => `Filled in: ${titles.join(', ')}`,
  cleared: (titles) => `Cleared: ${titles.join(', ')}`,
  undo: 'Undo',
}

/** The words of a field that looks records up, which come with it. */
export const lookUpWords: Record<Locale, LookUpWords> = { zh, en }
