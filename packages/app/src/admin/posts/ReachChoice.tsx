import type { PostReach } from '@paperwright/runtime/kit'
import { useId } from 'react'
import type { Department } from '../../api/access.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { DepartmentTicks } from './DepartmentTicks.tsx'
import { POSTS_WORDS } from './posts-words.ts'

interface ReachChoiceProps {
  reach: PostReach | null
  departments: readonly Department[]
  onChange(reach: PostReach): void
}

/** Whose records a post sees by itself: nobody's, everyone's, or those of departments that are ticked. */
export function ReachChoice({ reach, departments, onChange }: ReachChoiceProps) {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const id = useId()
  const kind = reach === 'all' ? 'all' : (reach ?? []).length > 0 ? 'some' : 'none'
  const begun = { none: [], all: 'all', some: departments.slice(0, 1).map((one) => one.id) } as const
  return (
    <>
      <label htmlFor={id}>{words.reach}</label>
      <select
        id={id}
        value={kind}
        onChange={({ target }) => {
          const next = begun[target.value as keyof typeof begun]
          onChange(next === 'all' ? next : [...next])
        }}
      >
        <option value="none">{words.reaches.none}</option>
        <option value="some">{words.reaches.some}</option>
        <option value="all">{words.reaches.all}</option>
      </select>
      {Array.isArray(reach) && kind === 'some' && (
        <DepartmentTicks
          label={words.reaches.some}
          departments={departments}
          chosen={reach}
          locale={locale}
          onChange={onChange}
        />
      )}
      <p className="quiet posts-hint">{words.reachHint}</p>
    </>
  )
}
