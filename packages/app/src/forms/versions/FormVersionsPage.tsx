import { composeSheet, paintSvg, type Form } from '@paperwright/runtime'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useOwnWords } from '../../session/use-words.ts'
import { VERSIONS_WORDS } from '../../versions/versions-words.ts'
import { FormHead } from '../../shell/FormHead.tsx'
import type { VersionSheetProps } from '../../versions/Comparison.tsx'
import { VersionsPage } from '../../versions/VersionsPage.tsx'
import { formKind } from '../form-kind.ts'
import { useWordFormChanges } from '../use-word-form-changes.ts'

export function FormVersionsPage() {
  const { formId } = useParams({ from: '/forms/$formId/versions' })
  const navigate = useNavigate({ from: '/forms/$formId/versions' })
  return (
    <VersionsPage
      kind={formKind}
      id={formId}
      compared={useSearch({ from: '/forms/$formId/versions' })}
      onCompare={(search) => void navigate({ search })}
      renderHead={(form) => <FormHead form={form} />}
      wordChanges={useWordFormChanges()}
      Sheet={Sheet}
      lead={useOwnWords(VERSIONS_WORDS).lead}
    />
  )
}

/** A version's blank sheet. */
function Sheet({ document: form, label }: VersionSheetProps<Form>) {
  const pages = useMemo(
    () => composeSheet({ form }).pages.map((page) => ({ page, svg: paintSvg(page) })),
    [form],
  )
  return (
    <figure>
      <figcaption>{label}</figcaption>
      {pages.map(({ page, svg }, index) => (
        <div
          key={index}
          role="img"
          aria-label={label}
          style={{ aspectRatio: `${page.width} / ${page.height}` }}
          // Painted by the paper engine, which escapes every word.
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      ))}
    </figure>
  )
}
