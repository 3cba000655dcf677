import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  changePeople,
  peopleQuery,
  type PeopleAnswer,
  type PeopleChange,
  type Person,
} from '../../api/people.ts'
import { Button } from '../../controls/Button.tsx'
import { Checkbox } from '../../controls/Checkbox.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { usePress } from '../../shell/use-press.ts'
import { inUse, placesQuery } from '../../api/places-query.ts'
import { peopleWords } from './people-words.ts'
import { wordFailure } from './word-failure.ts'

const KINDS = ['department', 'addPost', 'removePost', 'disable'] as const
type Kind = (typeof KINDS)[number]

interface SeveralProps {
  /** Those who may be chosen. */
  people: readonly Person[]
  chosen: readonly Person[]
  limits: PeopleAnswer['limits']
  onTickAll(all: boolean): void
  onDone(): void
}

/** What can be done with several people at once. */
export function Several({ people, chosen, limits, onTickAll, onDone }: SeveralProps) {
  const { several: words } = useOwnWords(peopleWords)
  const [open, setOpen] = useState<Kind>()
  return (
    <div className="line people-several" role="group" aria-label={words.title}>
      <Checkbox
        checked={chosen.length === people.length}
        onChange={({ target }) => onTickAll(target.checked)}
      >
        {chosen.length === 0 ? words.all : words.chosen(chosen.length)}
      </Checkbox>
      {chosen.length > 0 &&
        KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            look={kind === 'disable' ? 'text' : 'default'}
            onClick={() => setOpen(kind)}
          >
            {words[kind]}
          </Button>
        ))}
      {open && (
        <SeveralDialog
          kind={open}
          people={chosen}
          limits={limits}
          onClose={() => setOpen(undefined)}
          onDone={onDone}
        />
      )}
    </div>
  )
}

interface SeveralDialogProps {
  kind: Kind
  people: readonly Person[]
  limits: PeopleAnswer['limits']
  onClose(): void
  onDone(): void
}

/** Names those whom the change is about, and asks what it is to be. */
function SeveralDialog({ kind, people, limits, onClose, onDone }: SeveralDialogProps) {
  const words = useOwnWords(peopleWords)
  const { locale } = useSession()
  const { posts, departments } = useSuspenseQuery(placesQuery).data
  const queries = useQueryClient()
  const [value, setValue] = useState('')
  const given = limits?.[kind === 'department' ? 'departments' : 'posts']
  const offered = inUse<(typeof posts | typeof departments)[number]>(
    kind === 'department' ? departments : posts,
  ).filter(({ id }) => given?.includes(id) ?? true)
  const save = usePress({
    mutationFn: () =>
      changePeople(
        people.map(({ id }) => id),
        changeOf(kind, value),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: peopleQuery.queryKey })
      onDone()
      onClose()
    },
  })
  return (
    <Dialog
      title={words.several[kind]}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            danger={kind === 'disable'}
            disabled={kind !== 'disable' && value === ''}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {kind === 'disable' ? words.disable : words.save}
          </Button>
        </>
      }
    >
      <p>
        {words.several.named(
          people.length,
          people.map(({ name }) => name),
        )}
      </p>
      {kind === 'disable' && <p>{words.several.disableLead}</p>}
      {kind !== 'disable' && (
        <select
          aria-label={words.heads[kind === 'department' ? 'department' : 'posts']}
          value={value}
          onChange={({ target }) => setValue(target.value)}
        >
          <option value="" disabled>
            {words.several.pick}
          </option>
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {one[locale]}
            </option>
          ))}
        </select>
      )}
      {save.error && (
        <p className="fault" role="alert">
          {wordFailure(save.error, words)}
        </p>
      )}
    </Dialog>
  )
}

function changeOf(kind: Kind, value: string): PeopleChange {
  const changes: Record<Kind, PeopleChange> = {
    department: { department: value },
    addPost: { addPosts: [value] },
    removePost: { removePosts: [value] },
    disable: { isDisabled: true },
  }
  return changes[kind]
}
