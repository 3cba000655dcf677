import type { Form } from '@paperwright/runtime'
import { ownRightsOf, type FormAccess } from '@paperwright/runtime/kit'
import type { Post } from '@paperwright/server'
import { Button } from '../../controls/Button.tsx'
import { useState } from 'react'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { ACCESS_WORDS } from './access-words.ts'
import { LostReports } from './LostReports.tsx'
import { wordEffect } from './word-effect.ts'

interface TryOutProps {
  access: FormAccess
  form: Form | undefined
  posts: readonly Post[]
}

/** What these rights come to for someone with certain posts, in words. */
export function TryOut({ access, form, posts }: TryOutProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (id: string) =>
    setChosen((was) => (was.includes(id) ? was.filter((one) => one !== id) : [...was, id]))
  const reaches = Object.fromEntries(posts.flatMap(({ id, reach }) => (reach ? [[id, reach]] : [])))
  const mine = ownRightsOf(access, { isAdmin: false, posts: chosen, reaches })
  const who = posts.filter(({ id }) => chosen.includes(id)).map((post) => post[locale])
  return (
    <section>
      <h3>{words.tryOut}</h3>
      <p className="quiet access-hint">{words.tryHint}</p>
      <div className="line access-posts" role="group" aria-label={words.tryOut}>
        {posts.map((post) => (
          <button
            key={post.id}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(post.id)}
            onClick={() => toggle(post.id)}
          >
            {post[locale]}
          </button>
        ))}
      </div>
      <div className="callout access-effect" role="status">
        <strong>{who.length > 0 ? who.join(' + ') : words.noPost}</strong>
        {wordEffect(mine, { form, locale, words }).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {form && <LostReports form={form} mine={mine} />}
        {chosen.length > 0 && (
          <Button size="small" look="text" onClick={() => setChosen([])}>
            {words.clear}
          </Button>
        )}
      </div>
    </section>
  )
}
