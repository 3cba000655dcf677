import { EVERY_FORM } from '@paperwright/runtime/kit'
import { useEffect, useRef, useState } from 'react'
import { addJoin } from '../edits/add-join.ts'
import { addPart } from '../edits/add-part.ts'
import { addQuery } from '../edits/add-query.ts'
import { listQueryFields } from '../fields/list-query-fields.ts'
import { listRows } from '../fields/list-rows.ts'
import { suggestPairs } from '../fields/suggest-pairs.ts'
import { focusNext } from '../state/focus-next.ts'
import { useReport } from '../state/use-report.ts'
import { SelectInput } from '../../settings/SelectInput.tsx'

type How = 'query' | 'join' | 'part'

/** What of a chosen form is a row, and whether its rows stand alone, beside those that are there, or below them. */
export function SourceUse({ chosen, onBack }: { chosen: { id: string; title: string }; onBack(): void }) {
  const { form, shape, query, sources, words, run } = useReport()
  const [each, setEach] = useState('')
  const [how, setHow] = useState<How>(shape ? 'join' : 'query')
  const [picked, setPicked] = useState<{ before?: string; own?: string }>({})
  const known = form(chosen.id)
  const rows = known ? listRows(known) : []
  const source = { form: chosen.id, ...(each !== '' && { each }) }
  const own = listQueryFields({ from: [{ as: 'own', ...source }], fields: {} }, form)[0]?.fields ?? []
  const [part, setPart] = useState(0)
  const before = sources.flatMap((one) => (one.part === part ? one.fields : []))
  const [suggested] = suggestPairs(before, own, chosen.id)
  const pair = {
    before: picked.before ?? suggested?.before ?? before[0]?.reference ?? '',
    own: picked.own ?? suggested?.own ?? own[0]?.reference ?? '',
  }
  const there = sources.flatMap(({ fields }) => fields)

  const main = useRef<HTMLButtonElement>(null)
  const isThere = known !== undefined || chosen.id === EVERY_FORM
  useEffect(() => {
    if (isThere) main.current?.focus()
  }, [isThere])
  const use = () => {
    const builder = main.current?.closest('.pwr')
    if (!place()) return
    focusNext(() => builder?.querySelector<HTMLElement>('.pwr-fields input'))
  }
  const end = { selection: { kind: 'table' }, pane: 'build' } as const
  const place = () => {
    if (how === 'join')
      return run(
        (now) =>
          addJoin(now, { query, part, source, before: pair.before, own: pair.own.slice('own'.length) }),
        () => end,
      )
    if (how === 'part')
      return run(
        (now) => addPart(now, { query, source, matches }),
        () => end,
      )
    return run(
      (now) => addQuery(now, { source, count: words.count }),
      (now) => ({ ...end, query: Object.keys(now.queries).at(-1)! }),
    )
  }
  /** Fields of the new part that are titled as those that the query has already. */
  const matches = (as: string): Record<string, string> => {
    const found = Object.entries(shape?.fields ?? {}).flatMap(([key, { from }]) => {
      const first = Array.isArray(from) ? from.find((one) => one !== null) : from
      const title = there.find(({ reference }) => reference === first)
      const same = own.find((one) => one.title === title?.title && one.kind === title.kind)
      return same ? [[key, `${as}${same.reference.slice('own'.length)}`] as const] : []
    })
    return Object.fromEntries(found)
  }
  return (
    <div className="pwr-picker">
      <button type="button" className="pwr-link" onClick={onBack}>
        ‹ {words.sources.search}
      </button>
      <h3>{chosen.title}</h3>
      {chosen.id !== EVERY_FORM && rows.length > 0 && (
        <SelectInput
          label={words.sources.rows}
          value={each}
          choices={[
            { value: '', title: words.sources.record },
            ...rows.map((one) => ({ value: one.each, title: words.sources.entry(one.title) })),
          ]}
          onSet={(value) => setEach(String(value))}
        />
      )}
      {shape && (
        <SelectInput
          label={words.sources.how}
          value={how}
          choices={[
            { value: 'join', title: words.sources.asJoin },
            { value: 'part', title: words.sources.asPart },
            { value: 'query', title: words.sources.asQuery },
          ]}
          onSet={(value) => setHow(value as How)}
        />
      )}
      {shape && how === 'join' && (
        <>
          {shape.from.length > 1 && (
            <SelectInput
              label={words.sources.joinTo}
              value={String(part)}
              choices={shape.from.map(({ as }, index) => ({
                value: String(index),
                title: sources.find((one) => one.part === index && one.source.as === as)?.title ?? as,
              }))}
              onSet={(value) => {
                setPart(Number(value))
                setPicked({})
              }}
            />
          )}
          <SelectInput
            label={words.sources.before}
            value={pair.before}
            choices={before.map(({ reference, title }) => ({ value: reference, title }))}
            onSet={(value) => setPicked({ ...picked, before: String(value) })}
          />
          <SelectInput
            label={words.sources.own}
            value={pair.own}
            choices={own.map(({ reference, title }) => ({ value: reference, title }))}
            onSet={(value) => setPicked({ ...picked, own: String(value) })}
          />
          {suggested && suggested.before === pair.before && suggested.own === pair.own && (
            <p className="pwb-hint">{words.sources.suggested}</p>
          )}
        </>
      )}
      <button type="button" ref={main} className="pwr-main" disabled={!isThere} onClick={use}>
        {words.sources.use}
      </button>
    </div>
  )
}
