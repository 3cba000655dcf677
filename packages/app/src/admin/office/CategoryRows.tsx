import type { Category } from '@paperwright/server'
import { useId } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { moveRow } from './arrange-categories.ts'
import { OFFICE_WORDS } from './office-words.ts'

export interface CategoryRow extends Category {
  /** Of forms and reports that are filed under it. */
  count: number
  /** Stays while it is moved and named. */
  key: string
}

/** What forms and reports are filed under: named in both languages, arranged, added; taken away where nothing is in it. */
export function CategoryRows({
  rows,
  onChange,
}: {
  rows: readonly CategoryRow[]
  onChange(rows: readonly CategoryRow[]): void
}) {
  const words = useOwnWords(OFFICE_WORDS)
  const id = useId()
  const set = (at: number, change: Partial<CategoryRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)))
  const add = () => onChange([...rows, { id: '', zh: '', count: 0, key: crypto.randomUUID() }])
  return (
    <fieldset className="office-categories" aria-describedby={id}>
      <legend>{words.categories}</legend>
      <p id={id}>{words.categoriesLead}</p>
      <ol>
        {rows.map(({ key, zh, en = '', count }, index) => (
          <li key={key}>
            <input
              lang="zh-CN"
              required={count > 0}
              maxLength={60}
              aria-label={words.categoryZh(index + 1)}
              value={zh}
              onChange={({ target }) => set(index, { zh: target.value })}
            />
            <input
              lang="en"
              maxLength={60}
              aria-label={words.categoryEn(index + 1)}
              placeholder={words.noEnglish}
              value={en}
              onChange={({ target }) => set(index, { en: target.value })}
            />
            <span className="office-filed">{words.filed(count)}</span>
            <span className="office-moves-row">
              <Button
                size="small"
                aria-label={words.up(zh)}
                disabled={index === 0}
                onClick={() => onChange(moveRow(rows, index, -1))}
              >
                ↑
              </Button>
              <Button
                size="small"
                aria-label={words.down(zh)}
                disabled={index === rows.length - 1}
                onClick={() => onChange(moveRow(rows, index, 1))}
              >
                ↓
              </Button>
              <Button
                size="small"
                aria-label={words.removeCategory(zh)}
                disabled={count > 0}
                title={count > 0 ? words.inUse(count) : undefined}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              >
                ×
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <Button onClick={add}>{words.addCategory}</Button>
    </fieldset>
  )
}
