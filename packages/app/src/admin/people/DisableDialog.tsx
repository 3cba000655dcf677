import type { Person } from '../../api/people.ts'
import { Button } from '../../controls/Button.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { peopleWords } from './people-words.ts'

interface DisableDialogProps {
  person: Person
  onClose(): void
  onDisable(person: Person): void
}

/** Asks before someone is kept out. */
export function DisableDialog({ person, onClose, onDisable }: DisableDialogProps) {
  const words = useOwnWords(peopleWords)
  return (
    <Dialog
      title={words.disableTitle(person.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            danger
            look="primary"
            onClick={() => {
              onClose()
              onDisable(person)
            }}
          >
            {words.disable}
          </Button>
        </>
      }
    >
      <p>{words.disableLead}</p>
    </Dialog>
  )
}
