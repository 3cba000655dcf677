import { OTHERS, type FormAccess } from '@paperwright/runtime/kit'
import type { LibraryForm } from '@paperwright/server'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { applyAccess, type OwnRules } from '../../api/access.ts'
import { groupByCategory } from '../../categories/group-by-category.ts'
import { useCategories } from '../../categories/use-categories.ts'
import { Button } from '../../controls/Button.tsx'
import { Checkbox } from '../../controls/Checkbox.tsx'
import { formTitle } from '../../desk/form-title.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords, useWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { Loading } from '../../shell/Loading.tsx'
import { accessQuery, ownRulesQuery, placesQuery } from './access-queries.ts'
import { ACCESS_WORDS } from './access-words.ts'
import { FormSelect, useReadAccess } from './FormSelect.tsx'
import { RightsTable } from './RightsTable.tsx'

/** The forms of a category as they are ticked, and one set of rights for all of them. */
export function CategoryAccess({ domain, forms }: { domain: string; forms: readonly LibraryForm[] }) {
  const words = useOwnWords(ACCESS_WORDS)
  const { name, order } = useCategories()
  const first = useQuery(accessQuery(OTHERS))
  const rules = useQuery(ownRulesQuery)
  const filed = groupByCategory(forms, order).find((group) => group.domain === domain)?.forms ?? []
  const error = first.error ?? rules.error
  return (
    <>
      <header className="line">
        <h2>{words.category.title(name(domain))}</h2>
      </header>
      {error ? (
        <Failure error={error} reset={() => void Promise.all([first.refetch(), rules.refetch()])} />
      ) : first.data && rules.data ? (
        <ForCategory forms={filed} first={first.data.access} rules={rules.data} />
      ) : (
        <Loading />
      )}
    </>
  )
}

interface ForCategoryProps {
  forms: readonly LibraryForm[]
  /** What the rights begin with. */
  first: FormAccess
  rules: OwnRules
}

function ForCategory({ forms, first, rules }: ForCategoryProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const queries = useQueryClient()
  const readAccess = useReadAccess()
  const { data: places } = useQuery(placesQuery)
  const [access, setAccess] = useState<FormAccess>({ posts: first.posts, fields: {} })
  const [ticked, setTicked] = useState(() => forms.map(({ id }) => id))
  const [asking, setAsking] = useState(false)
  const revisionOf = (id: string) => rules.find(({ formId }) => formId === id)?.revision ?? 0
  const apply = useMutation({
    mutationFn: () =>
      applyAccess({
        posts: access.posts,
        revisions: Object.fromEntries(ticked.map((id) => [id, revisionOf(id)])),
      }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ownRulesQuery.queryKey }),
        queries.invalidateQueries({ queryKey: ['forms'] }),
      ]),
  })
  const replaced = forms.filter(({ id }) => ticked.includes(id) && revisionOf(id) > 0)
  const edit = (next: FormAccess) => {
    apply.reset()
    setAccess(next)
  }
  if (!places) return <Loading />
  return (
    <>
      <p className="access-from">{words.category.lead}</p>
      <div className="line access-from">
        <FormSelect
          label={words.copyFrom}
          without={[]}
          onChoose={async (id) => edit({ posts: (await readAccess(id)).access.posts, fields: {} })}
        />
      </div>
      <RightsTable access={access} places={places} isFixed={false} onChange={edit} />
      <h3>{words.category.forms}</h3>
      <div className="access-category" role="group" aria-label={words.category.forms}>
        {forms.map((form) => (
          <Checkbox
            key={form.id}
            checked={ticked.includes(form.id)}
            onChange={({ target }) =>
              setTicked((was) => (target.checked ? [...was, form.id] : was.filter((one) => one !== form.id)))
            }
          >
            {formTitle(form, locale)} {revisionOf(form.id) > 0 && <em>{words.category.own}</em>}
          </Checkbox>
        ))}
      </div>
      <div className="line access-bar">
        <p role={apply.isError || apply.data === null ? 'alert' : 'status'}>
          {apply.isError && words.failed}
          {apply.data === null && words.conflict}
          {apply.data && words.category.done(ticked.length)}
        </p>
        <Button look="primary" disabled={ticked.length === 0} onClick={() => setAsking(true)}>
          {words.category.apply(ticked.length)}
        </Button>
      </div>
      {asking && (
        <ApplyDialog
          count={ticked.length}
          replaced={replaced}
          onClose={() => setAsking(false)}
          onApply={() => {
            setAsking(false)
            apply.mutate()
          }}
        />
      )}
    </>
  )
}

interface ApplyDialogProps {
  count: number
  /** Those whose own rights go. */
  replaced: readonly LibraryForm[]
  onClose(): void
  onApply(): void
}

function ApplyDialog({ count, replaced, onClose, onApply }: ApplyDialogProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const { cancel } = useWords()
  const { locale } = useSession()
  return (
    <Dialog
      title={words.category.confirm(count)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" onClick={onApply}>
            {words.category.apply(count)}
          </Button>
        </>
      }
    >
      <p>{replaced.length > 0 ? words.category.replaced(replaced.length) : words.category.fresh}</p>
      <ul className="access-lost">
        {replaced.map((form) => (
          <li key={form.id}>{formTitle(form, locale)}</li>
        ))}
      </ul>
    </Dialog>
  )
}
