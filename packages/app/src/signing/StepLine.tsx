import { SIGNED_WAYS, type SigningVerb } from '@paperwright/runtime/kit'
import type { StepView } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { Due } from './Due.tsx'
import type { SigningWords } from './signing-words.ts'

interface StepLineProps {
  step: StepView
  words: SigningWords
  /** Nobody is asked: who signed is entered. */
  isByHand: boolean
  verbs: readonly SigningVerb[]
  /** A moment in words. */
  say(at: string): string
  onDo(verb: SigningVerb): void
}

/** One step: its printed word, how it stands, who said what, and what one may do there. */
export function StepLine({ step, words, isByHand, verbs, say, onDo }: StepLineProps) {
  const { locale } = useSession()
  const isMine = !isByHand && verbs.includes('signed')
  return (
    <li data-state={step.state} data-mine={isMine || undefined}>
      <p>
        <strong>{step.label || words.added(step.addedBy ?? '')}</strong>
        <span>{words.steps[step.state]}</span>
      </p>
      {step.votes.map((vote) => (
        <p key={`${vote.by} ${vote.at}`} className="signing-vote">
          {vote.way === 'paper' ? vote.name : (vote.name ?? vote.byName)}
          {vote.forName !== null && ` ${words.forOther(vote.forName)}`}
          {vote.way === 'paper' && ` · ${words.onPaper}`}
          {(vote.way === 'kept' || vote.way === 'phone') && ` · ${SIGNED_WAYS[vote.way][locale]}`}
          {vote.verdict === 'refused' && ` · ${words.refusedHere}`}
          <small>{say(vote.at)}</small>
          {vote.opinion && <q>{vote.opinion}</q>}
        </p>
      ))}
      {step.state === 'asked' && !isByHand && <WhoIsAsked step={step} words={words} say={say} />}
      {step.standsFor && <p className="signing-place">{words.inPlaceOf(step.standsFor.name)}</p>}
      {verbs.length > 0 && (
        <div className="signing-acts">
          {verbs
            .filter((verb) => words.verbs[verb])
            .map((verb) => (
              <Button
                key={verb}
                size={verb === 'signed' && isMine ? 'large' : 'small'}
                look={verb === 'signed' && isMine ? 'primary' : 'default'}
                onClick={() => onDo(verb)}
              >
                {words.verbs[verb]}
              </Button>
            ))}
        </div>
      )}
    </li>
  )
}

function WhoIsAsked({ step, words, say }: Pick<StepLineProps, 'step' | 'words' | 'say'>) {
  const { locale } = useSession()
  const { people, posts, anyone } = step.asked
  const joint = locale === 'zh' ? '、' : ', '
  const voted = new Set(step.votes.map(({ by }) => by))
  const open = people.filter(({ id }) => !voted.has(id))
  const named = open.map(({ name, hasLeft }) => (hasLeft ? words.gone(name) : name))
  const byPost = posts.map(
    (post) => `${post[locale]}${post.holders.length > 0 ? ` (${post.holders.join(joint)})` : ''}`,
  )
  const isVacant =
    !anyone && open.every(({ hasLeft }) => hasLeft) && posts.every(({ holders }) => holders.length === 0)
  return (
    <p className="signing-asked">
      {[...named, ...byPost].join(joint)}
      {anyone && words.anyone}
      {isVacant && <span className="signing-vacant">{words.nobody}</span>}
      {step.lent.map(({ to }) => (
        <span key={to.id}>{words.lentTo(to.name)}</span>
      ))}
      {step.since !== null && <small>{words.since(say(step.since))}</small>}
      {step.dueOn !== null && <Due dueOn={step.dueOn} words={words} />}
      {step.seen.length > 0 && <small>{words.opened(step.seen.join(joint))}</small>}
    </p>
  )
}
