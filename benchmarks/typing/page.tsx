import PlainForm from '@rjsf/core/lib/components/Form.js'
import type { RJSFSchema } from '@rjsf/utils'
import plainValidator from '@rjsf/validator-ajv8/lib/index.js'
import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Form, JsonObject } from '@paperwright/runtime'
import { FormScreen, type CheckedRecord, type RecordChecker } from '@paperwright/runtime/screen'
import '../../packages/runtime/src/screen/screen.css'

/** The two screens that are compared. */
export type Contender = 'paperwright' | 'rjsf-core'

declare global {
  interface Window {
    /** Draws a form and resolves when it stands. */
    mount(contender: Contender, form: Form, record: JsonObject): Promise<void>
    /** Milliseconds from each key to the frame that shows it, since the last call. */
    takeFrames(): number[]
  }
}

let root: Root | undefined
let frames: number[] = []

window.mount = async (contender, form, record) => {
  root?.unmount()
  root = createRoot(document.querySelector('#root')!)
  root.render(
    contender === 'paperwright' ? (
      <FormScreen form={form} record={record} checker={workerChecker(form)} />
    ) : (
      <Plain form={form} record={record} />
    ),
  )
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)))
}

window.takeFrames = () => {
  const taken = frames
  frames = []
  return taken
}

window.addEventListener(
  'keydown',
  ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      // A message posted before a paint arrives after it.
      port1.addEventListener('message', () => frames.push(performance.now() - timeStamp))
      port1.start()
      port2.postMessage(undefined)
    })
  },
  true,
)

/** rjsf as its documentation shows it: its own theme, controlled, validated on submitting only. */
function Plain({ form, record }: { form: Form; record: JsonObject }) {
  const [data, setData] = useState<unknown>(record)
  return (
    <PlainForm
      schema={plainSchema(form)}
      validator={plainValidator}
      formData={data}
      onChange={({ formData }: { formData?: unknown }) => setData(formData)}
    />
  )
}

/** rjsf types schemas as draft 7, and its validator does not know the address of draft 2020-12. */
function plainSchema({ $schema, ...schema }: Form): RJSFSchema {
  return schema as unknown as RJSFSchema
}

/** Checks run beside the page, as in the application. */
function workerChecker(form: Form): RecordChecker {
  const worker = new Worker(new URL('./checker-worker.ts', import.meta.url), { type: 'module' })
  const waiting: ((checked: CheckedRecord) => void)[] = []
  worker.postMessage({ form })
  worker.addEventListener('message', ({ data }: MessageEvent<CheckedRecord>) => waiting.shift()?.(data))
  return {
    check(record) {
      worker.postMessage({ record })
      return new Promise((resolve) => waiting.push(resolve))
    },
  }
}
