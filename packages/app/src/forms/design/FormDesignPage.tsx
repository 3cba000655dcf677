import { mergeForms } from '@paperwright/builder'
import { useParams } from '@tanstack/react-router'
import { DesignPage } from '../../design/DesignPage.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { DESIGN_WORDS } from '../../design/design-words.ts'
import { FormHead } from '../../shell/FormHead.tsx'
import { LinkButton } from '../../shell/LinkButton.tsx'
import { formKind } from '../form-kind.ts'
import { useWordFormChanges } from '../use-word-form-changes.ts'
import { FormBoard } from './FormBoard.tsx'
import { FormHarms } from './FormHarms.tsx'

/** A form on the drawing board. */
export function FormDesignPage() {
  const { formId } = useParams({ from: '/forms/$formId/design' })
  const design = useOwnWords(DESIGN_WORDS)
  return (
    <DesignPage
      kind={formKind}
      id={formId}
      renderHead={({ document, isNew: _, ...shown }) => <FormHead form={document} {...shown} />}
      Board={FormBoard}
      wordChanges={useWordFormChanges()}
      Harms={FormHarms}
      merge={mergeForms}
      tools={
        <LinkButton to="/forms/$formId/versions" params={{ formId }}>
          {design.versions}
        </LinkButton>
      }
    />
  )
}
