// The package's own entry also pulls in its test registry, with ajv.
import Form from '@rjsf/core/lib/components/Form.js'
import {
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import type { Form as FormDocument } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { walkFields } from '../form/walk.ts'
import type { Locale } from '../fields/field-type.ts'
import { dayText } from '../moment/moment-text.ts'
import { ownTimeZone } from '../moment/own-time-zone.ts'
import type { Problem } from '../record/problem.ts'
import { EntryMenu } from './grid/EntryMenu.tsx'
import type { FrameReader } from './grid/field-at.ts'
import { LayoutContext } from './layout-context.ts'
import { FieldNotice } from './notice/FieldNotice.tsx'
import { createNotices } from './notice/notices.ts'
import { loadPaste, onPaste } from './paste/on-paste.ts'
import { loadUnprintable } from './problems/lazy-unprintable.ts'
import { loadProblems, ProblemSummary } from './problems/LazyProblems.tsx'
import type { RecordChecker } from './record/checker.ts'
import { createFindings } from './record/findings.ts'
import { createRecordStore } from './record/record-store.ts'
import { createAccess } from './restrictions/access.ts'
import { lazyBlindRules } from './restrictions/lazy-blind-rules.ts'
import type { ScreenRestrictions } from './restrictions/restrictions.ts'
import { recordValidator } from './rjsf/record-validator.ts'
import { rjsfSchema } from './rjsf/rjsf-schema.ts'
import { sheetFields, sheetTemplates } from './rjsf/theme.tsx'
import { screenHandle, type ScreenHandle } from './screen-handle.ts'
import { ScreenScopeContext, type ScreenScope } from './screen-scope.ts'
import { screenWords } from './screen-words.ts'
import type { ScreenServices } from './services.ts'
import { useEnter } from './keys/enter-goes-on.ts'
import { useComposingGuard } from './keys/guard-composing.ts'
import { useRanges } from './range/use-ranges.ts'
import { useUndo } from './undo/use-undo.ts'
import type { UnreadTexts } from './record/unread-texts.ts'
import { showRecord, useFollowRecord } from './use-follow-record.ts'
import { useAlike } from './use-alike.ts'
import { useLayout } from './use-layout.ts'
import { useSubmit } from './use-submit.ts'

export interface FormScreenProps {
  /** A form without faults (see `checkForm`). */
  form: FormDocument
  /** What is filled in already. Another object than the one last given or reported replaces what is on the screen. */
  record?: JsonObject
  /** Texts beside it that could not be read, as `onChange` told them: put back where they stood, with their problem. */
  unread?: UnreadTexts
  /** The record's number, or that of its blank sheet, for sheets that show it. Left out: the record gets one when it is stored. */
  number?: string
  /** The language of the sheet's words and the screen's own. Default: Chinese. */
  locale?: Locale
  /** Checks records away from the keys. Default: one in this thread, loaded when it is first needed. */
  checker?: RecordChecker
  /** Problems found elsewhere, by a server for instance; each goes when its field is filled in anew. */
  problems?: readonly Problem[]
  /** What fields ask of the place around the form: looking records up, keeping files. */
  services?: ScreenServices
  /** What new entries of lists begin with, by the lists' pointers (`beginRecord`). */
  newEntries?: Readonly<Record<string, JsonObject>>
  /** Shows the record without letting it be changed. */
  readOnly?: boolean
  /** Fields that this person may not see, or not change. */
  restrictions?: ScreenRestrictions
  /**
   * The record as it stands, soon after each change: formulas computed, hidden fields left out. Beside it what stands
   * in inputs and says nothing of their fields' types: whoever keeps the record keeps that too.
   */
  onChange?(record: JsonObject, unread: UnreadTexts): void
  /** The checked record. Called only when it has no problems; otherwise they are shown, and the first is led to. */
  onSubmit?(record: JsonObject): void
  /** The id of the `<form>`, for buttons that stand elsewhere. */
  id?: string
  /** Taking steps back, and the record as it stands, for buttons that stand elsewhere. */
  ref?: Ref<ScreenHandle>
  /** Buttons below the sheet. */
  children?: ReactNode
}

const ROOT_UI = { 'ui:field': 'SheetField' }
const NO_SERVICES: ScreenServices = {}
const NO_RESTRICTIONS: ScreenRestrictions = { hidden: [], readOnly: [] }

/** A form on the screen, drawn as its sheet where there is room, in sections where there is not. */
export function FormScreen(props: FormScreenProps) {
  const { form, locale = 'zh', readOnly = false, services = NO_SERVICES } = props
  const restrictions = useSame(props.restrictions ?? NO_RESTRICTIONS)
  const container = useRef<HTMLDivElement>(null)
  const layout = useLayout(container)
  const scope = useScope(props, { form, locale, readOnly, services, restrictions })
  const { formData, checker } = useFollowRecord(scope, props)
  useAlike(scope)
  useUndo(container, scope)
  useImperativeHandle(props.ref, () => screenHandle(scope, checker), [scope, checker])
  useComposingGuard(container)
  useEnter(container)
  useRanges(container, scope)
  useEffect(() => {
    // What is asked for again when it is needed comes before the network may be gone.
    if (!readOnly) for (const load of [loadProblems, loadPaste, loadUnprintable]) load().catch(() => {})
  }, [readOnly])
  const { submit, attempt } = useSubmit(scope, checker, props.onSubmit)
  const schema = useMemo(() => rjsfSchema(form), [form])
  return (
    <div
      ref={container}
      className="pw-screen"
      data-layout={layout}
      data-readonly={readOnly ? '' : undefined}
      lang={locale === 'zh' ? 'zh-CN' : 'en'}
      onPaste={(event) => onPaste(scope, event)}
    >
      <ScreenScopeContext value={scope}>
        <LayoutContext value={layout}>
          <ProblemSummary attempt={attempt} onAgain={submit} />
          <EntryMenu>
            <Form
              {...(props.id !== undefined && { id: props.id })}
              className="pw-form"
              schema={schema}
              uiSchema={ROOT_UI}
              fields={sheetFields}
              templates={sheetTemplates}
              validator={recordValidator}
              formData={formData}
              readonly={readOnly}
              noValidate
              noHtml5Validate
              showErrorList={false}
              onSubmit={submit}
            >
              {props.children ?? <></>}
            </Form>
          </EntryMenu>
          <FieldNotice />
        </LayoutContext>
      </ScreenScopeContext>
    </div>
  )
}

function useScope(
  given: Pick<FormScreenProps, 'record' | 'unread' | 'newEntries' | 'number'>,
  {
    form,
    locale,
    readOnly,
    services,
    restrictions,
  }: Pick<ScreenScope, 'form' | 'locale' | 'readOnly' | 'services'> & { restrictions: ScreenRestrictions },
): ScreenScope {
  const id = useId()
  const { newEntries } = given
  const [store] = useState(() => createRecordStore({}, undefined, newEntries))
  const [findings] = useState(createFindings)
  const [notices] = useState(createNotices)
  const [typing] = useState<ScreenScope['typing']>({})
  const [uploads] = useState<ScreenScope['uploads']>({})
  useEffect(() => () => uploads.open?.stop(), [uploads])
  useEffect(
    () =>
      store.watchMoves((move) => {
        findings.moveEntries(move)
        uploads.open?.moveEntries(move)
      }),
    [store, findings, uploads],
  )
  const [frames] = useState(() => new WeakMap<HTMLTableElement, FrameReader>())
  const [reveal] = useState(() => new Map<string, (index: number) => void>())
  const scope = useMemo((): ScreenScope => {
    const translated = form['x-form'].words?.[locale]
    const access = createAccess(form, restrictions)
    return {
      form,
      locale,
      notices,
      typing,
      readOnly,
      number: given.number,
      services,
      today: () => services.today?.() ?? dayText({ at: new Date(), zone: ownTimeZone() }),
      access,
      blindRules: lazyBlindRules(form, access.hidden),
      store,
      findings,
      uploads,
      frames,
      reveal,
      fields: new Map(walkFields(form).map((field) => [field.pointer, field])),
      words: screenWords[locale],
      word: (printed) => translated?.[printed] ?? printed,
      inputId: (pointer) => `${id}${pointer}`,
    }
  }, [
    form,
    locale,
    readOnly,
    given.number,
    services,
    restrictions,
    store,
    findings,
    notices,
    typing,
    uploads,
    frames,
    reveal,
    id,
  ])
  useState(() => showRecord(scope, given.record ?? {}, given.unread))
  return scope
}

/** The same object for restrictions that say the same: whoever draws the form may write them anew each time. */
function useSame(restrictions: ScreenRestrictions): ScreenRestrictions {
  const said = JSON.stringify([restrictions.hidden, restrictions.readOnly])
  // oxlint-disable-next-line react/exhaustive-deps -- what they say decides, not which object says it
  return useMemo(() => restrictions, [said])
}
