import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useId, useState, type SubmitEvent } from 'react'
import { ownPhoneQuery, saveOwnPhone } from '../api/account.ts'
import { ApiError } from '../api/api-error.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { accountWords } from './account-words.ts'

/** The number that forms may begin with, where they ask for one's telephone. */
export function Phone() {
  const { phone: words, failed } = useOwnWords(accountWords)
  const { data: kept } = useSuspenseQuery(ownPhoneQuery)
  const [typed, setTyped] = useState(kept ?? '')
  const queries = useQueryClient()
  const id = useId()
  const save = useMutation({
    mutationFn: () => saveOwnPhone(typed.trim() || null),
    onSuccess: ({ phone }) => {
      setTyped(phone ?? '')
      queries.setQueryData(ownPhoneQuery.queryKey, phone)
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const isNone = save.error instanceof ApiError && save.error.code === 'bad-phone'
  return (
    <section className="panel">
      <h2 id={`${id}-title`}>{words.title}</h2>
      <form className="form account-form" onSubmit={submit}>
        <p id={`${id}-lead`}>{words.lead}</p>
        <input
          type="tel"
          autoComplete="tel"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-lead`}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
        <p role="status">{save.isSuccess ? words.saved : ''}</p>
        {save.error && (
          <p className="fault" role="alert">
            {isNone ? words.wrong : failed}
          </p>
        )}
      </form>
    </section>
  )
}
