import { OTHERS } from '@paperwright/runtime/kit'
import type { FoundRules } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../controls/Button.tsx'
import { useState } from 'react'
import type { Places } from '../../api/access.ts'
import { formQuery } from '../../desk/form-queries.ts'
import { useOwnWords, useWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { UnsavedGuard } from '../../shell/UnsavedGuard.tsx'
import { ACCESS_WORDS } from './access-words.ts'
import { takePosts } from './access-edits.ts'
import { TellingNote } from '../../forms/pairs/TellingNote.tsx'
import { FieldRights } from './FieldRights.tsx'
import { FormerFields } from './FormerFields.tsx'
import { FormSelect, useReadAccess } from './FormSelect.tsx'
import { OpenSteps } from './OpenSteps.tsx'
import { RightsTable } from './RightsTable.tsx'
import { TryOut } from './TryOut.tsx'
import { useAccessWork } from './use-access-work.ts'

interface AccessPanelProps {
  /** A form, or `*`. */
  id: string
  found: FoundRules
  places: Places
}

/** The rights of one form: by post, by field, and what they come to for someone. */
export function AccessPanel({ id, found, places }: AccessPanelProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const { cancel } = useWords()
  const isAll = id === OTHERS
  const { data: form } = useQuery({ ...formQuery(id), enabled: !isAll })
  const work = useAccessWork(id, found)
  const readAccess = useReadAccess()
  const [resetting, setResetting] = useState(false)
  const { access, change, isOwn, state } = work
  const isFixed = !isOwn && !isAll
  return (
    <>
      <p className="line access-from">
        {isAll
          ? words.from[found.from === 'product' ? 'productAll' : 'officeAll']
          : words.from[isOwn ? 'form' : found.from]}
        {isFixed && (
          <Button look="primary" onClick={work.begin}>
            {words.own}
          </Button>
        )}
        {!isFixed && (
          <FormSelect
            label={words.copyFrom}
            without={[id]}
            onChoose={async (from) => change(takePosts(access, (await readAccess(from)).access))}
          />
        )}
        {found.revision > 0 && (
          <Button size="small" disabled={state === 'saving'} onClick={() => setResetting(true)}>
            {words.reset}
          </Button>
        )}
      </p>
      <fieldset disabled={isFixed || state === 'saving'}>
        <RightsTable access={access} places={places} isFixed={isFixed} onChange={change} />
        <h3>{words.fields}</h3>
        {isAll ? (
          <p className="quiet access-hint">{words.fieldsOfAll}</p>
        ) : (
          form && (
            <>
              <FieldRights
                form={form.document}
                access={access}
                places={places}
                isFixed={isFixed}
                onChange={change}
              />
              <FormerFields formId={id} access={access} places={places} isFixed={isFixed} onChange={change} />
            </>
          )
        )}
      </fieldset>
      <TellingNote telling={found.telling} />
      {!isAll && <OpenSteps id={id} isBlocked={work.isChanged} />}
      <TryOut access={access} form={form?.document} posts={places.posts} />
      {(work.isChanged || state !== 'idle') && (
        <div className="line access-bar">
          <p role={state === 'failed' || state === 'conflict' ? 'alert' : 'status'} data-state={state}>
            {state === 'saved' && words.saved}
            {state === 'failed' && words.failed}
            {state === 'conflict' && words.conflict}
            {(state === 'idle' || state === 'saving') && words.unsaved}
          </p>
          {state === 'conflict' ? (
            <Button look="primary" onClick={work.reload}>
              {words.takeTheirs}
            </Button>
          ) : (
            work.isChanged && (
              <>
                <Button onClick={work.undo}>{words.undo}</Button>
                <Button look="primary" loading={state === 'saving'} onClick={work.save}>
                  {words.save}
                </Button>
              </>
            )
          )}
        </div>
      )}
      {resetting && (
        <Dialog
          title={words.resetTitle}
          onClose={() => setResetting(false)}
          actions={
            <>
              <Button onClick={() => setResetting(false)}>{cancel}</Button>
              <Button
                danger
                look="primary"
                onClick={() => {
                  setResetting(false)
                  work.reset()
                }}
              >
                {words.reset}
              </Button>
            </>
          }
        >
          <p>{isAll ? words.resetAllText : words.resetText}</p>
        </Dialog>
      )}
      <UnsavedGuard active={work.isChanged} words={words} />
    </>
  )
}
