import { Link } from '@tanstack/react-router'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'
import { domainWord } from './domain-word.ts'
import type { DomainGroup } from './group-by-domain.ts'

interface DomainNavProps {
  /** The library's page. */
  to: '/' | '/library' | '/reports'
  groups: DomainGroup[]
  chosen: string | undefined
}

/** The domains, to narrow the library to one. */
export function DomainNav({ to, groups, chosen }: DomainNavProps) {
  const desk = useOwnWords(DESK_WORDS)
  const words = useWords()
  const total = groups.reduce((sum, group) => sum + group.forms.length, 0)
  return (
    <nav className="desk-domains" aria-label={desk.domains}>
      <Link
        to={to}
        search={(was) => ({ ...was, domain: undefined })}
        aria-current={chosen === undefined || undefined}
      >
        {desk.all}
        <span>{total}</span>
      </Link>
      {groups.map(({ domain, forms }) => (
        <Link
          key={domain}
          to={to}
          search={(was) => ({ ...was, domain })}
          aria-current={chosen === domain || undefined}
        >
          {domainWord(domain, words)}
          <span>{forms.length}</span>
        </Link>
      ))}
    </nav>
  )
}
