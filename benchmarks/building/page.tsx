/** The builder in a page, opened anew for each form. */
import { FormBuilder } from '@paperwright/builder'
import type { Form } from '@paperwright/runtime'
import { createRoot, type Root } from 'react-dom/client'

declare global {
  interface Window {
    /** Opens a form, given as JSON; the milliseconds until its sheet is drawn. */
    openForm(text: string): Promise<number>
  }
}

const place = document.body.appendChild(document.createElement('main'))
place.style.height = '100vh'
let root: Root | undefined

window.openForm = async (text) => {
  root?.unmount()
  root = createRoot(place)
  const start = performance.now()
  root.render(<FormBuilder form={JSON.parse(text) as Form} onChange={() => {}} />)
  while (!document.querySelector('.pwb-cell')) await new Promise(requestAnimationFrame)
  document.body.getBoundingClientRect()
  return performance.now() - start
}
