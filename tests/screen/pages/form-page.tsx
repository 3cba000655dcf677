import { createRoot } from 'react-dom/client'
import type { Form, JsonObject } from '../../../packages/runtime/src/index.ts'
import { FormScreen, type FormScreenProps } from '../../../packages/runtime/src/screen/index.ts'
import '../../../packages/runtime/src/screen/screen.css'

declare global {
  interface Window {
    /** Draws a form, for the test that drives this page. */
    showForm(form: Form, props?: Partial<FormScreenProps>): void
    /** The record as last reported, and what was submitted. */
    reported: JsonObject | undefined
    submitted: JsonObject | undefined
  }
}

const root = createRoot(document.querySelector('#root')!)
let shown = 0

window.showForm = (form, props = {}) => {
  window.reported = undefined
  window.submitted = undefined
  document.body.style.margin = '0'
  root.render(
    <FormScreen
      key={++shown}
      form={form}
      onChange={(record) => {
        window.reported = record
      }}
      onSubmit={(record) => {
        window.submitted = record
      }}
      {...props}
    >
      <button type="submit">提交</button>
    </FormScreen>,
  )
}
