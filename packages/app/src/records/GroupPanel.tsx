import { reportWording } from '@paperwright/runtime/kit'
import type { Form } from '@paperwright/runtime'
import type { ListField } from '@paperwright/runtime/kit'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Grouping } from '@paperwright/server'
import { useMemo } from 'react'
import { groupedQuery, type FindQuery } from '../api/finding.ts'
import type { FigureBehind } from '../api/reports.ts'
import { AnswerBlock } from '../reports/AnswerBlock.tsx'
import { shownBlocks } from '../reports/report-blocks.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { GROUP_WORDS } from './group-words.ts'
import { GroupTools } from './GroupTools.tsx'
import './groups.css'

interface GroupPanelProps {
  form: Form
  fields: readonly ListField[]
  query: FindQuery
  group: Grouping
  onChange(group: Grouping | undefined): void
  /** The records of a group are asked for. */
  onFigure(figure: FigureBehind): void
}

/** The records of a list counted in groups: a table, and a chart where one is wanted. */
export function GroupPanel({ form, fields, query, group, onChange, onFigure }: GroupPanelProps) {
  const words = useOwnWords(GROUP_WORDS)
  const { locale } = useSession()
  const { data, error, isPlaceholderData } = useQuery({
    ...groupedQuery(form['x-form'].id, query, group),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const setting = useMemo(() => data && reportWording(data.report, locale, data), [data, locale])
  const blocks = useMemo(() => (data ? shownBlocks(data.report) : []), [data])
  const title = fields.find(({ field }) => field === group.by)?.title ?? ''
  return (
    <section className="panel record-groups" aria-label={words.title}>
      <GroupTools fields={fields} group={group} onChange={onChange} />
      {error && <p className="quiet">{words.failed}</p>}
      {data && setting && !error && (
        <div
          className="record-groups-answer"
          aria-busy={isPlaceholderData}
          data-charted={blocks.length > 1 || undefined}
        >
          {blocks.map((block, at) => (
            <div key={at}>
              <AnswerBlock
                block={block}
                result={data.result}
                setting={setting}
                title={words.by(title)}
                onFigure={onFigure}
              />
            </div>
          ))}
        </div>
      )}
      <p className="quiet">{words.note}</p>
    </section>
  )
}
