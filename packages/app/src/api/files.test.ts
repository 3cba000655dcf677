import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { uploadFile } from './files.ts'

/** What the next requests are answered with, and how many were sent. */
let answers: { status: number; response: object }[]
let sent = 0

class FakeRequest extends EventTarget {
  upload = new EventTarget()
  status = 0
  response: object | null = null
  statusText = ''
  open() {}
  setRequestHeader() {}
  abort() {
    this.dispatchEvent(new Event('abort'))
  }
  send() {
    sent++
    Object.assign(this, answers.shift())
    queueMicrotask(() => this.dispatchEvent(new Event('load')))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  sent = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const upload = (signal = new AbortController().signal) =>
  uploadFile({
    formId: 'order',
    formVersion: 1,
    field: '/papers',
    file: new File(['一'], 'a.txt'),
    signal,
    onProgress() {},
  })
const BUSY = { status: 429, response: { detail: 'in line', code: 'inLine', retryAfter: 3 } }
const KEPT = { status: 201, response: { id: '1', name: 'a.txt', type: 'text/plain', size: 3 } }

test('a file that the server has no room for at present is sent again when it said', async () => {
  answers = [BUSY, { ...BUSY, status: 503 }, KEPT]
  const sending = upload()
  await vi.advanceTimersByTimeAsync(2900)
  expect(sent).toBe(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await sending).toEqual(KEPT.response)
  expect(sent).toBe(3)
})

test('what is refused for good is not sent again, nor what was given up meanwhile', async () => {
  answers = [{ status: 400, response: { detail: 'no', code: 'fileType' } }]
  await expect(upload()).rejects.toMatchObject({ status: 400, code: 'fileType' })
  answers = [BUSY, KEPT]
  const control = new AbortController()
  const sending = upload(control.signal)
  const settled = expect(sending).rejects.toThrow('given up')
  await vi.advanceTimersByTimeAsync(100)
  control.abort(new Error('given up'))
  await settled
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toBe(2)
})

test('a server that never has room is told of in the end', async () => {
  answers = Array.from({ length: 30 }, () => BUSY)
  const settled = expect(upload()).rejects.toMatchObject({ status: 429 })
  await vi.advanceTimersByTimeAsync(200_000)
  await settled
  expect(sent).toBe(20)
})
