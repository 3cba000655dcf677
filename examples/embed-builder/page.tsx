/**
 * The form builder in a page of your own: no server, the form kept in the browser.
 *
 * `npm run builder -w @paperwright/examples`
 */
import { FormBuilder, type FormLibrary } from '@paperwright/builder'
import { parseForm, type Form } from '@paperwright/runtime'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { customers } from './customers.ts'

const KEPT = 'my-form'

function blankForm(): Form {
  return {
    type: 'object',
    title: '新表单',
    properties: {},
    'x-form': { id: 'my-form' },
    'x-paper': {
      blocks: [
        { kind: 'title' },
        {
          kind: 'frame',
          columns: [26, 60, 26, 60],
          rows: Array.from({ length: 4 }, () => ({ cells: [{}, {}, {}, {}] })),
        },
      ],
    },
  }
}

/** The forms that a field of this one may look up; yours may come from anywhere. */
const library: FormLibrary = {
  forms: async () => [{ id: 'customers', title: customers.title, code: 'K-01' }],
  form: async () => customers,
}

function Page() {
  const [form, setForm] = useState(() => parseForm(localStorage.getItem(KEPT) ?? '').form ?? blankForm())
  return (
    <FormBuilder
      form={form}
      library={library}
      onChange={(changed) => {
        setForm(changed)
        localStorage.setItem(KEPT, JSON.stringify(changed))
      }}
    />
  )
}

const place = document.body.appendChild(document.createElement('main'))
document.body.style.margin = '0'
place.style.height = '100vh'
createRoot(place).render(<Page />)
