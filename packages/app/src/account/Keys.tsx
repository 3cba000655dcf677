import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { copyText } from '../controls/copy-text.ts'
import { useState } from 'react'
import { createKey, keysQuery, revokeKey } from '../api/account.ts'
import { DepartmentSelect } from '../department/DepartmentSelect.tsx'
import { useDepartment } from '../department/use-department.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { accountWords } from './account-words.ts'

/** Keys for scripts, each shown once. */
export function Keys() {
  const words = useOwnWords(accountWords)
  const clock = useClock()
  const { data: keys } = useSuspenseQuery(keysQuery)
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [days, setDays] = useState(365)
  const [isCopied, setCopied] = useState(false)
  const department = useDepartment()
  const isUnsaid = department.offered.length > 0 && department.value === undefined
  const refresh = () => queries.invalidateQueries({ queryKey: keysQuery.queryKey })
  const make = usePress({
    mutationFn: () => createKey({ name: name.trim(), days: days === 0 ? null : days, ...department.sent }),
    onSuccess: () => {
      setName('')
      setCopied(false)
      return refresh()
    },
  })
  const revoke = useMutation({ mutationFn: revokeKey, onSuccess: refresh })
  const moment = (at: string | null) => at && wordMomentInFull(at, clock)
  const made = make.data?.key
  return (
    <section className="panel">
      <h2>{words.keys}</h2>
      <p>{words.keysLead}</p>
      <div className="account-new-key">
        <input
          aria-label={words.keyName}
          placeholder={words.keyName}
          value={name}
          maxLength={100}
          onChange={({ target }) => setName(target.value)}
        />
        <select aria-label={words.days} value={days} onChange={({ target }) => setDays(Number(target.value))}>
          {[30, 365, 0].map((value) => (
            <option key={value} value={value}>
              {words.dayChoices[value]}
            </option>
          ))}
        </select>
        <Button
          disabled={name.trim() === '' || isUnsaid}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {words.makeKey}
        </Button>
      </div>
      <DepartmentSelect choice={department} />
      {department.offered.length > 0 && <p className="quiet">{words.keyDepartment}</p>}
      {made !== undefined && (
        <div className="line account-key" role="status">
          <span>{words.newKey}</span>
          <code>{made}</code>
          <Button onClick={() => void copyText(made).then(() => setCopied(true))}>
            {isCopied ? words.copied : words.copy}
          </Button>
        </div>
      )}
      {keys.length === 0 && <p>{words.noKeys}</p>}
      <ul className="account-list">
        {keys.map((key) => (
          <li key={key.id}>
            <div>
              <strong>{key.name}</strong>
              <span>
                <code>{key.start}…</code> {words.keyUse(moment(key.lastUsedAt), moment(key.expiresAt))}
              </span>
            </div>
            <Button size="small" danger onClick={() => revoke.mutate(key.id)}>
              {words.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
