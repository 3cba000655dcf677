import { createRoot } from 'react-dom/client'
import type { Form, JsonObject } from '@paperwright/runtime'
import {
  FormScreen,
  UploadRefused,
  type DirectoryEntry,
  type DirectoryKind,
  type FormScreenProps,
  type ScreenSteps,
  type LookUpMatch,
  type ScreenServices,
  type UnreadTexts,
} from '@paperwright/runtime/screen'
import '../../../packages/runtime/src/screen/screen.css'

declare global {
  interface Window {
    /** Draws a form, for the test that drives this page. */
    showForm(
      form: Form,
      props?: Partial<FormScreenProps> & {
        onFile?: LookUpMatch[]
        keepsFiles?: boolean
        house?: Partial<Record<DirectoryKind, DirectoryEntry[]>>
      },
    ): void
    /** The record as last reported, and what was submitted. */
    reported: JsonObject | undefined
    /** The texts that were told beside it. */
    unread: UnreadTexts
    submitted: JsonObject | undefined
    /** The steps of the form, as whoever embeds it has them. */
    steps: ScreenSteps | null
    /** What was asked of the records on file, with what became of the question. */
    askedFor: { field: string; typed: string; isGivenUp: boolean }[]
    /** The files that were sent, with what became of them. */
    sent: { field: string; name: string; type: string; size: number; isGivenUp: boolean }[]
    /** Lets the files through that are held up. */
    letFilesGo(): void
  }
}

const root = createRoot(document.querySelector('#root')!)
let shown = 0

window.showForm = (form, { onFile, keepsFiles, house, ...props } = {}) => {
  window.reported = undefined
  window.unread = {}
  window.submitted = undefined
  window.askedFor = []
  window.sent = []
  document.body.style.margin = '0'
  root.render(
    <FormScreen
      key={++shown}
      ref={(steps) => {
        window.steps = steps
      }}
      form={form}
      onChange={(record, unread) => {
        window.reported = record
        window.unread = unread
      }}
      onSubmit={(record) => {
        window.submitted = record
      }}
      services={{
        ...(onFile && lookUpIn(onFile)),
        ...(keepsFiles && fileKeeper()),
        ...(house && directoryOf(house)),
      }}
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

/** Whom a house has. Nothing answers to 断网. */
function directoryOf(house: Partial<Record<DirectoryKind, DirectoryEntry[]>>): ScreenServices {
  return {
    async findNamed({ of, typed }) {
      window.askedFor.push({ field: of, typed, isGivenUp: false })
      if (typed.includes('断网')) throw new Error('offline')
      return (house[of] ?? []).filter(({ name }) => name.includes(typed))
    },
  }
}

/** Keeps files on this page. 断网 does not get through, 拒收 is refused, and 慢 waits until it is let go. */
function fileKeeper(): ScreenServices {
  const urls = new Map<string, string>()
  let held: (() => void)[] = []
  window.letFilesGo = () => {
    for (const go of held) go()
    held = []
  }
  return {
    async upload(file, { field, signal, onProgress }) {
      const sent = { field, name: file.name, type: file.type, size: file.size, isGivenUp: false }
      window.sent.push(sent)
      onProgress(0.4)
      if (file.name.includes('断网')) throw new TypeError('Failed to fetch')
      if (file.name.includes('拒收')) throw new UploadRefused('文件里有病毒，没有保存；请换一个文件')
      if (file.name.includes('慢')) {
        await new Promise<void>((go, stop) => {
          held.push(go)
          signal.addEventListener('abort', () => {
            sent.isGivenUp = true
            stop(new DOMException('given up', 'AbortError'))
          })
        })
      }
      const id = `file-${window.sent.length}`
      urls.set(id, URL.createObjectURL(file))
      return { id, name: file.name, type: file.type, size: file.size }
    },
    fileUrl: ({ id }, size) => `${urls.get(id) ?? `/no-such-file/${id}`}#${size}`,
  }
}
