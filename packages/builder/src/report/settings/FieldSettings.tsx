import type { QueryField } from '@paperwright/runtime'
import { removeField } from '../edits/remove-field.ts'
import { changeAt, inQuery } from '../edits/change-at.ts'
import type { Change } from '../edits/without-blanks.ts'
import { useReport } from '../state/use-report.ts'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { ComputedSettings } from './ComputedSettings.tsx'
import { OptionsSettings } from './OptionsSettings.tsx'
import { OriginSettings } from './OriginSettings.tsx'

/** A field of the query: what it is called, where it comes from, how it is written. */
export function FieldSettings({ field: key }: { field: string }) {
  const { shape, query, fields, words, run } = useReport()
  const field = shape?.fields[key]
  if (!field) return null
  const known = fields.get(key)
  const set = (change: Change<QueryField>) =>
    run((now) => changeAt(now, inQuery(query, 'fields', key), change))
  return (
    <Panel title={words.field.title}>
      <TextSetting
        label={words.title}
        value={field.title ?? ''}
        placeholder={known?.title ?? key}
        onSet={(title) => set({ title: title.trim() || undefined })}
      />
      {field.formula !== undefined && <ComputedSettings name={key} field={field} onSet={set} />}
      {field.formula === undefined && <OriginSettings field={field} onSet={set} />}
      {known?.kind === 'number' && (
        <>
          <TextSetting
            label={words.measure.unit}
            value={field.unit ?? ''}
            placeholder={known.unit ?? ''}
            onSet={(unit) => set({ unit: unit.trim() || undefined })}
          />
          <NumberSetting
            label={words.measure.decimals}
            value={field.decimals}
            placeholder={words.usual}
            onSet={(decimals) => set({ decimals })}
          />
        </>
      )}
      {known?.kind === 'option' && <OptionsSettings field={field} onSet={set} />}
      <button
        type="button"
        className="pwr-link pwb-danger"
        onClick={() => run((now) => removeField(now, { query, field: key }))}
      >
        {words.field.remove}
      </button>
    </Panel>
  )
}
