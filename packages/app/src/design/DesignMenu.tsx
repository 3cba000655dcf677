import type { Form } from '@paperwright/runtime'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'

/** What else can be done with a form under work: its versions, its file, throwing the work away. */
export function DesignMenu({
  form,
  isNew,
  onDiscard,
}: {
  form: Form
  isNew: boolean
  onDiscard(): Promise<void>
}) {
  const { design, cancel } = useWords()
  const [asking, setAsking] = useState(false)
  const { id } = form['x-form']
  return (
    <>
      {!isNew && (
        <LinkButton to="/forms/$formId/versions" params={{ formId: id }}>
          {design.versions}
        </LinkButton>
      )}
      <Button onClick={() => saveFile(form)}>{design.export}</Button>
      <Button onClick={() => setAsking(true)}>{design.discard}</Button>
      {asking && (
        <Dialog
          title={design.discardTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{cancel}</Button>
              <Button
                danger
                onClick={() => {
                  setAsking(false)
                  void onDiscard()
                }}
              >
                {design.discard}
              </Button>
            </>
          }
        >
          <p>{isNew ? design.discardNewText : design.discardText}</p>
        </Dialog>
      )}
    </>
  )
}

/** The form as a JSON Schema file; imported again it is the same form. */
function saveFile(form: Form): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(form, null, 2)}\n`], { type: 'application/schema+json' }),
  )
  link.download = `${form['x-form'].id}.schema.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
