import { composeSheet, paintSvg, type Form, type JsonObject } from '@paperwright/runtime'
import { compileRules } from '@paperwright/runtime/kit'
import { FormScreen } from '@paperwright/runtime/screen'
import { useMemo, useState, type ReactNode } from 'react'
import { useBuilder } from '../state/use-builder.ts'

/** A stored record that the preview can be filled with. */
export interface StoredRecord {
  id: string
  number: string
}

export interface PreviewSource {
  /** The form's newest stored records. */
  list(): Promise<readonly StoredRecord[]>
  get(id: string): Promise<JsonObject>
}

type View = 'screen' | 'phone' | 'paper'
const VIEWS: readonly View[] = ['screen', 'phone', 'paper']
const PHONE_PX = 390

/** The form as staff will see it: on the screen, on a phone, on paper; blank, with the sample, with a stored record. */
export function Preview({
  stored,
  onDownload,
}: {
  stored?: PreviewSource | undefined
  onDownload?: ((form: Form, record: JsonObject | undefined) => void) | undefined
}) {
  const { form, words, locale, sample, checkerOf, services } = useBuilder()
  const [view, setView] = useState<View>('screen')
  const [filling, setFilling] = useState('sample')
  const [records, setRecords] = useState<readonly StoredRecord[]>()
  const [shown, setShown] = useState<JsonObject>()
  const record = filling === 'blank' ? undefined : filling === 'sample' ? sample : shown
  const checker = useMemo(() => checkerOf?.(form), [checkerOf, form])

  const choose = async (next: string) => {
    setFilling(next)
    setShown(undefined)
    if (next !== 'blank' && next !== 'sample' && stored) setShown(await stored.get(next))
  }
  return (
    <section className="pwb-preview" aria-label={words.preview.title}>
      <div className="pwb-preview-tools">
        <span role="group" aria-label={words.preview.title}>
          {VIEWS.map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
              {words.preview[one]}
            </button>
          ))}
        </span>
        <select
          aria-label={words.preview.stored}
          value={filling}
          onFocus={() => {
            if (!records && stored) void stored.list().then(setRecords)
          }}
          onChange={(event) => void choose(event.target.value)}
        >
          <option value="blank">{words.preview.blank}</option>
          <option value="sample">{words.preview.sample}</option>
          {records?.map(({ id, number }) => (
            <option key={id} value={id}>
              {number}
            </option>
          ))}
        </select>
        {onDownload && (
          <button type="button" onClick={() => onDownload(form, record)}>
            {words.preview.download}
          </button>
        )}
      </div>
      <div className="pwb-preview-stage" data-view={view}>
        {view === 'paper' ? (
          <PaperView form={form} record={record} />
        ) : (
          <div className="pwb-preview-screen" style={view === 'phone' ? { width: PHONE_PX } : undefined}>
            <FormScreen
              key={`${filling} ${shown === undefined}`}
              form={form}
              record={record ?? {}}
              locale={locale}
              services={services}
              {...(checker && { checker })}
            />
          </div>
        )}
      </div>
    </section>
  )
}

function PaperView({ form, record }: { form: Form; record: JsonObject | undefined }): ReactNode {
  const { locale, zone, words } = useBuilder()
  const pages = useMemo(() => {
    const filled = record && derivedNow(form, record, zone)
    return composeSheet({ form, ...(filled && { record: filled }) }).pages.map((page) => ({
      page,
      svg: paintSvg(page),
    }))
  }, [form, record, zone])
  return pages.map(({ page, svg }, index) => (
    <div
      key={index}
      className="pwb-paper"
      role="img"
      aria-label={words.page(index + 1)}
      lang={locale === 'zh' ? 'zh-CN' : 'en'}
      style={{ aspectRatio: `${page.width} / ${page.height}`, maxWidth: page.width * 1.5 }}
      // Painted by the paper engine, which escapes every word.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  ))
}

function derivedNow(form: Form, record: JsonObject, zone: string): JsonObject {
  return compileRules(form).derive(record, { at: new Date(), zone })
}
