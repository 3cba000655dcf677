import type { Form } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { changeField } from '../edits/change-field.ts'
import { findField } from '../fields/find-fields.ts'
import { useBuilder } from '../state/use-builder.ts'
import { acceptedKinds, acceptKinds, fileKinds, type FileKind } from './file-kinds.ts'
import { SettingsForm } from './SettingsForm.tsx'

/** Whether a field is one of files that may be limited to kinds; pictures are a kind themselves. */
export function takesKinds(form: Form, pointer: string): boolean {
  const node = findField(form, pointer)
  const type = node && requireFieldType(node.schema)
  return type?.keepsFiles === true && !type.printsPictures
}

/** Which kinds of files a field takes; none is ticked where it takes any. */
export function FileKindsInspector({
  pointer,
  accept,
}: {
  pointer: string
  accept: readonly string[] | undefined
}) {
  const { words, amend } = useBuilder()
  const say = words.inspector.files
  const options = fileKinds.map(({ key }) => ({ const: key, title: say.kinds[key] }))
  return (
    <>
      <p className="pwb-hint">{say.about}</p>
      <SettingsForm
        settings={{
          kinds: { title: say.title, schema: { type: 'array', items: { oneOf: options } } },
        }}
        values={{ kinds: acceptedKinds(accept) }}
        onSet={(_, kinds) =>
          amend(`${pointer} x-accept`, (now) => {
            // What is ticked is told a moment later; the field may be another by then.
            if (!takesKinds(now, pointer)) return now
            const change = { 'x-accept': acceptKinds(accept, (kinds ?? []) as FileKind['key'][]) }
            return changeField(now, { pointer, change })
          })
        }
      />
    </>
  )
}
