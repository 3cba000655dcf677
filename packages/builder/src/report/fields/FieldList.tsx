import { useState } from 'react'
import { isOurs, readDrag } from '../areas/dragging.ts'
import { addComputedField } from '../edits/add-computed-field.ts'
import { removeItem } from '../edits/remove-item.ts'
import { useReport } from '../state/use-report.ts'
import { FieldRow } from './FieldRow.tsx'
import type { SourceFields } from './list-query-fields.ts'

/** What the query can take from its sources, by source and group, and what it computes. */
export function FieldList() {
  const { sources, shape, query, fields, words, run } = useReport()
  const [search, setSearch] = useState('')
  if (!shape) return null
  const computed = Object.entries(shape.fields).filter(([, { from }]) => from === undefined)
  return (
    <section className="pwr-fields" aria-label={words.fields.title}>
      <input
        type="search"
        aria-label={words.fields.search}
        placeholder={words.fields.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p className="pwb-hint" id="pwr-fields-hint">
        {words.fields.hint}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk between its buttons */}
      <div
        className="pwr-field-tree"
        role="group"
        aria-label={words.fields.title}
        onKeyDown={walkFields}
        onDragOver={(event) => isOurs(event) && event.preventDefault()}
        // A chip that is dragged back to the fields leaves its area.
        onDrop={(event) => {
          const dragged = readDrag(event)
          if (dragged?.kind !== 'item') return
          event.preventDefault()
          run(
            (now) => removeItem(now, dragged.place),
            () => ({ selection: { kind: 'table' } }),
          )
        }}
      >
        {sources.map((source) => (
          <SourceTree key={`${source.part} ${source.source.as}`} source={source} search={search.trim()} />
        ))}
        <details open className="pwr-tree">
          <summary>{words.fields.computed}</summary>
          <ul>
            {computed.map(([key, field]) => (
              <FieldRow
                key={key}
                title={fields.get(key)?.title ?? field.title ?? key}
                kind={fields.get(key)?.kind ?? field.kind ?? 'number'}
                dragged={{ kind: 'computed', key }}
                keys={[key]}
              />
            ))}
          </ul>
          <button
            type="button"
            className="pwr-link"
            onClick={() =>
              run(
                (now) =>
                  addComputedField(now, { query, title: words.field.new, formula: '1', kind: 'number' }),
                (now) => ({
                  selection: { kind: 'field', field: Object.keys(now.queries[query]!.fields).at(-1)! },
                  pane: 'settings',
                }),
              )
            }
          >
            ＋ {words.fields.newComputed}
          </button>
        </details>
      </div>
    </section>
  )
}

function SourceTree({ source, search }: { source: SourceFields; search: string }) {
  const { shape, words } = useReport()
  const shown = source.fields.filter(({ title, groups }) =>
    [title, ...groups].some((one) => one.includes(search)),
  )
  const keysOf = (reference: string) =>
    Object.entries(shape?.fields ?? {}).flatMap(([key, { from }]) =>
      (Array.isArray(from) ? from : [from]).includes(reference) ? [key] : [],
    )
  const isOwn = ({ reference }: { reference: string }) => reference.startsWith(`${source.source.as}.`)
  const groups = new Map<string, typeof shown>()
  for (const field of shown) {
    const group = isOwn(field) ? words.fields.common : field.groups.join(' / ')
    groups.set(group, [...(groups.get(group) ?? []), field])
  }
  // The form's own fields first: what every record has is asked for more seldom.
  const ordered = [...groups].toSorted(
    ([a], [b]) => Number(a === words.fields.common) - Number(b === words.fields.common),
  )
  if (shown.length === 0) return null
  return (
    <details open className="pwr-tree">
      <summary>{source.title}</summary>
      {ordered.map(([group, fields]) => (
        <div key={group}>
          {group !== '' && <h4>{group}</h4>}
          <ul>
            {fields.map((field) => (
              <FieldRow
                key={field.reference}
                title={field.title}
                kind={field.kind}
                dragged={{ kind: 'field', reference: field.reference }}
                keys={keysOf(field.reference)}
              />
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

/** Arrows walk from field to field. */
function walkFields(event: React.KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.pwr-field-name')]
  const at = rows.indexOf(event.target as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
