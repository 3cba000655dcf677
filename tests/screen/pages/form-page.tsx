import { createRoot } from 'react-dom/client'
import type { Form, JsonObject } from '../../../packages/runtime/src/index.ts'
import {
  FormScreen,
  type FormScreenProps,
  type LookUpMatch,
  type ScreenServices,
} from '../../../packages/runtime/src/screen/index.ts'
import '../../../packages/runtime/src/screen/screen.css'

declare global {
  interface Window {
    /** Draws a form, for the test that drives this page. */
    showForm(form: Form, props?: Partial<FormScreenProps> & { onFile?: LookUpMatch[] }): void
    /** The record as last reported, and what was submitted. */
    reported: JsonObject | undefined
    submitted: JsonObject | undefined
    /** What was asked of the records on file, with what became of the question. */
    askedFor: { field: string; typed: string; isGivenUp: boolean }[]
  }
}

const root = createRoot(document.querySelector('#root')!)
let shown = 0

window.showForm = (form, { onFile, ...props } = {}) => {
  window.reported = undefined
  window.submitted = undefined
  window.askedFor = []
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
      {...(onFile && { services: lookUpIn(onFile) })}
      {...props}
    >
      <button type="submit">提交</button>
    </FormScreen>,
  )
}

/** Finds what holds the typed words. Nothing answers to 断网, and 慢 takes its time. */
function lookUpIn(onFile: readonly LookUpMatch[]): ScreenServices {
  return {
    async lookUp({ field, typed, signal }) {
      const question = { field, typed, isGivenUp: false }
      window.askedFor.push(question)
      signal.addEventListener('abort', () => {
        question.isGivenUp = true
      })
      if (typed.includes('断网')) throw new Error('offline')
      await new Promise((done) => setTimeout(done, typed.includes('慢') ? 600 : 0))
      return onFile.filter(({ value }) => value.includes(typed.replace('慢', '')))
    },
  }
}
