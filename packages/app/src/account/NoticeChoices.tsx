import { noticeGroups, type NoticeGroup } from '@paperwright/runtime/kit'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useId, useState, type SubmitEvent } from 'react'
import { ownChoicesQuery, saveOwnChoices, type NoticeChoices as Choices } from '../api/channels.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { NOTICE_CHOICE_WORDS } from './notice-choice-words.ts'

const QUIET = { from: '22:00', to: '07:00' }

/** What one is told of and how, in which language, and when not. */
export function NoticeChoices() {
  const words = useOwnWords(NOTICE_CHOICE_WORDS)
  const { data: kept } = useSuspenseQuery(ownChoicesQuery)
  const { mailReaches, ...known } = kept
  const [choices, setChoices] = useState<Choices>(known)
  const queries = useQueryClient()
  const id = useId()
  const save = useMutation({
    mutationFn: () => saveOwnChoices(choices),
    onSuccess: (saved) => queries.setQueryData(ownChoicesQuery.queryKey, saved),
  })
  const change = (part: Partial<Choices>) => {
    save.reset()
    setChoices({ ...choices, ...part })
  }
  const toggle = (way: 'mail' | 'bell', group: NoticeGroup) => {
    const has = choices[way].includes(group)
    change({ [way]: noticeGroups.filter((one) => (one === group ? !has : choices[way].includes(one))) })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {mailReaches !== 'yes' && <p className="quiet">{words.reaches[mailReaches]}</p>}
      <form className="account-notices" onSubmit={submit}>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{words.bell}</th>
              <th scope="col">{words.mail}</th>
            </tr>
          </thead>
          <tbody>
            {noticeGroups.map((group) => (
              <tr key={group}>
                <th scope="row">
                  {words.groups[group]}
                  <small>{words.hints[group]}</small>
                </th>
                {(['bell', 'mail'] as const).map((way) => (
                  <td key={way}>
                    <input
                      type="checkbox"
                      aria-label={`${words.groups[group]} ${words[way]}`}
                      checked={choices[way].includes(group) || isFixed(way, group)}
                      disabled={isFixed(way, group)}
                      onChange={() => toggle(way, group)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <label htmlFor={`${id}-language`}>{words.language}</label>
        <select
          id={`${id}-language`}
          value={choices.locale}
          onChange={({ target }) => change({ locale: target.value === 'en' ? 'en' : 'zh' })}
        >
          <option value="zh" lang="zh-CN">
            中文
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
        <label className="account-quiet">
          <input
            type="checkbox"
            checked={choices.quiet !== null}
            onChange={({ target }) => change({ quiet: target.checked ? QUIET : null })}
          />
          {words.quiet}
        </label>
        <p className="quiet">{words.quietLead}</p>
        {choices.quiet && (
          <div className="account-hours">
            {(['from', 'to'] as const).map((end) => (
              <label key={end}>
                {words[end]}
                <input
                  type="time"
                  required
                  value={choices.quiet![end]}
                  onChange={({ target }) => change({ quiet: { ...choices.quiet!, [end]: target.value } })}
                />
              </label>
            ))}
          </div>
        )}
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
        <p role="status">{save.isSuccess ? words.saved : ''}</p>
        {save.error && (
          <p className="fault" role="alert">
            {words.failed}
          </p>
        )}
      </form>
    </section>
  )
}

/** What asks something of someone is always counted. */
const isFixed = (way: 'mail' | 'bell', group: NoticeGroup) => way === 'bell' && group === 'todo'
