import type { QueryField } from '@paperwright/runtime'
import type { Change } from '../edits/without-blanks.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'

/** Which field of the sources a query's field is, in each of its parts; or which parameter. */
export function OriginSettings({
  field: { from, parameter },
  onSet,
}: {
  field: QueryField
  onSet(change: Change<QueryField>): void
}) {
  const { report, shape, sources, words } = useReport()
  if (parameter !== undefined)
    return (
      <ChoiceSetting
        label={words.field.parameter}
        value={parameter}
        choices={Object.entries(report.parameters?.properties ?? {}).map(([key, { title = key }]) => ({
          value: key,
          title,
        }))}
        onSet={(next) => onSet({ parameter: next })}
      />
    )
  const references = Array.isArray(from) ? from : [from ?? null]
  const isSingle = references.length === 1
  return references.map((reference, part) => {
    const own = sources.filter((one) => one.part === part)
    const partTitle = own.find(({ source }) => source.as === shape?.from[part]?.as)?.title ?? ''
    return (
      <ChoiceSetting
        key={part}
        label={isSingle ? words.field.from : words.field.fromOf(partTitle)}
        value={reference ?? ''}
        choices={[
          ...(isSingle ? [] : [{ value: '', title: words.none }]),
          ...own.flatMap(({ title, fields }) =>
            fields.map((one) => ({
              value: one.reference,
              title: own.length > 1 ? `${title} · ${one.title}` : one.title,
            })),
          ),
        ]}
        onSet={(next) => onSet({ from: isSingle ? next : references.with(part, next || null) })}
      />
    )
  })
}
