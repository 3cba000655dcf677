import { getValue, setValue, type Form, type JsonObject } from '@paperwright/runtime'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useMemo, useState } from 'react'
import type { SeenRecord } from '../api/submissions.ts'
import { mergeRecords, type Clash } from '../record/merge-records.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { CONFLICT_WORDS } from './conflict-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { wordField, wordValue } from '../shell/word-value.ts'
import { ChangeList } from '../submissions/ChangeList.tsx'
import { LIFE_WORDS } from '../submissions/life-words.ts'
import { eventsQuery } from '../submissions/submission-queries.ts'
import { ClashChoice } from './ClashChoice.tsx'
import type { Opened } from './EditDesk.tsx'
import { listOneSided } from './list-one-sided.ts'
import { SavedSince } from './SavedSince.tsx'
import './conflict.css'

interface ConflictPageProps {
  form: Form
  opened: Opened
  mine: JsonObject
  theirs: SeenRecord
  /** Goes on with a record that holds both sides' changes. */
  onMerge(record: JsonObject): void
  onTakeTheirs(): void
}

/** Two people changed one record: shows what each did, and lets the later one choose where they differ, field by field. */
export function ConflictPage(props: ConflictPageProps) {
  const { form, opened, mine, theirs, onTakeTheirs } = props
  const conflict = useOwnWords(CONFLICT_WORDS)
  const life = useOwnWords(LIFE_WORDS)
  const { locale } = useSession()
  const { data: events = [] } = useQuery(eventsQuery(theirs.id, theirs.revision))
  const { merged, clashes } = useMemo(
    () => mergeRecords(form, { opened: opened.record, mine, theirs: theirs.record }),
    [form, opened, mine, theirs],
  )
  const oneSided = useMemo(
    () => listOneSided(form, { opened: opened.record, mine, theirs: theirs.record }, clashes, locale, life),
    [form, opened, mine, theirs, clashes, locale, life],
  )
  const [keptMine, setKeptMine] = useState<ReadonlySet<string>>(
    () => new Set(clashes.map(({ pointer }) => pointer)),
  )
  const isVoid = theirs.state === 'void'
  const since = events.filter(({ revision }) => revision > opened.revision)
  const others = [...new Set(since.map(({ by }) => by ?? life.nobody))].join('、')

  const choose = (pointer: string, side: 'mine' | 'theirs') =>
    setKeptMine((was) => {
      const next = new Set(was)
      if (side === 'mine') next.add(pointer)
      else next.delete(pointer)
      return next
    })
  const merge = () =>
    props.onMerge(
      clashes
        .filter(({ pointer }) => keptMine.has(pointer))
        .reduce((record, clash) => setValue(record, clash.pointer, clash.mine), merged),
    )

  const choice = (clash: Clash, side: 'mine' | 'theirs') => (
    <ClashChoice
      name={clash.pointer}
      side={side === 'mine' ? conflict.mine : others || conflict.theirs}
      text={wordValue(form, clash.schema, clash[side], locale, conflict)}
      isFixed={isVoid}
      chosen={!isVoid && keptMine.has(clash.pointer) === (side === 'mine')}
      onChoose={() => choose(clash.pointer, side)}
    />
  )
  return (
    <>
      <FormHead form={form} rights={theirs.mine.rights} note={theirs.number} />
      <div className="page conflict">
        <h2>{isVoid ? life.voidedMeanwhile.title : conflict.title}</h2>
        <p className="page-lead">
          {isVoid
            ? life.voidedMeanwhile.text
            : clashes.length > 0
              ? conflict.lead(theirs.number)
              : conflict.noClash}
        </p>
        <SavedSince events={since} />
        {clashes.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">{conflict.field}</th>
                <th scope="col">{life.conflict.opened}</th>
                <th scope="col">{conflict.mine}</th>
                <th scope="col">
                  {conflict.theirs}
                  {others && <small>{others}</small>}
                </th>
              </tr>
            </thead>
            <tbody>
              {clashes.map((clash) => (
                <tr key={clash.pointer}>
                  <th scope="row">{wordField(form, clash.pointer, locale)}</th>
                  <td className="conflict-opened">
                    <small className="conflict-side">{life.conflict.opened}</small>
                    {wordValue(form, clash.schema, getValue(opened.record, clash.pointer), locale, conflict)}
                  </td>
                  <td>{choice(clash, 'mine')}</td>
                  <td>{choice(clash, 'theirs')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className="conflict-sides">
          {oneSided.mine.length > 0 && (
            <section className="panel">
              <h3>{life.conflict.onlyMine}</h3>
              <ChangeList changes={oneSided.mine} />
            </section>
          )}
          {oneSided.theirs.length > 0 && (
            <section className="panel">
              <h3>{life.conflict.onlyTheirs}</h3>
              <ChangeList changes={oneSided.theirs} />
            </section>
          )}
        </div>
        <div className="line conflict-actions">
          {isVoid ? (
            <Button look="primary" onClick={onTakeTheirs}>
              {life.uncorrectable.view}
            </Button>
          ) : (
            <>
              <Button onClick={onTakeTheirs}>{conflict.takeTheirs}</Button>
              <Button look="primary" onClick={merge}>
                {conflict.merge}
              </Button>
            </>
          )}
        </div>
      </div>
    </>
  )
}
