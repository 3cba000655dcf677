import { Link } from '@tanstack/react-router'
import type { CategoryGroup } from '../categories/group-by-category.ts'
import { useCategories } from '../categories/use-categories.ts'
import { useOwnWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'

interface CategoryNavProps {
  /** The library's page. */
  to: '/' | '/library' | '/reports'
  groups: CategoryGroup[]
  /** As the address says it. */
  chosen: string | undefined
}

/** The categories, to narrow the library to one. */
export function CategoryNav({ to, groups, chosen }: CategoryNavProps) {
  const desk = useOwnWords(DESK_WORDS)
  const { name } = useCategories()
  const total = groups.reduce((sum, group) => sum + group.forms.length, 0)
  return (
    <nav className="desk-domains" aria-label={desk.categories}>
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
          {name(domain)}
          <span>{forms.length}</span>
        </Link>
      ))}
    </nav>
  )
}
