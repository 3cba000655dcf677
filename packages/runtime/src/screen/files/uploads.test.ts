import { expect, test } from 'vitest'
import { readFiles, type StoredFile } from '../../files/stored-file.ts'
import { createFindings } from '../record/findings.ts'
import { createRecordStore } from '../record/record-store.ts'
import { UploadRefused } from '../services.ts'
import { createUploads } from './uploads.ts'

const room = { most: 9, wordLeft: (left: number) => `${left} left` }
const fileOf = (id: string): StoredFile => ({ id, name: `${id}.jpg`, type: 'image/jpeg', size: 1 })
const settled = () => new Promise((done) => setTimeout(done))

test('files stand in the order in which they were chosen, whichever has gone out first', async () => {
  const old = { id: 'old', name: 'old.jpg', type: 'image/jpeg', size: 1 }
  const store = createRecordStore({ pictures: [old] })
  const uploads = createUploads({ store, findings: createFindings() })
  const done: (() => void)[] = []
  const draft = (id: string) => ({
    name: id,
    send: () =>
      new Promise<StoredFile>((kept) => {
        done.push(() => kept(fileOf(id)))
      }),
  })
  const ids = () => readFiles(store.getValue('/pictures'))?.map(({ id }) => id)
  uploads.start('/pictures', ['a', 'b', 'c'].map(draft), room)
  await settled()
  for (const at of [2, 0, 1]) {
    done[at]!()
    await settled()
  }
  expect(ids()).toEqual(['old', 'a', 'b', 'c'])
})

test('what a field does not take counts for nothing, however late that is found out', async () => {
  const store = createRecordStore({ pictures: [{ ...fileOf('old') }] })
  const uploads = createUploads({ store, findings: createFindings() })
  const refuse = () => Promise.reject(new UploadRefused('no'))
  const draft = (id: string) => ({ name: id, send: () => Promise.resolve(fileOf(id)) })
  uploads.start(
    '/pictures',
    [
      { ...draft('seen'), look: refuse },
      draft('a'),
      { name: 'sent', send: refuse },
      { name: 'away', send: () => Promise.reject(new Error('offline')) },
      draft('over'),
    ],
    { ...room, most: 4 },
  )
  await settled()
  const failures = () => uploads.at('/pictures').map(({ name, failure }) => [name, failure])
  expect(failures()).toEqual([
    ['seen', { words: 'no', isFinal: true }],
    ['sent', { words: 'no', isFinal: true }],
    ['away', { words: 'offline', isFinal: false }],
    ['', { words: '1 left', isFinal: true }],
  ])
  // One of four places is kept for what may be sent again, one is free again.
  uploads.tidy('/pictures')
  uploads.start('/pictures', ['b', 'c'].map(draft), { ...room, most: 4 })
  await settled()
  expect(readFiles(store.getValue('/pictures'))?.map(({ id }) => id)).toEqual(['old', 'a', 'b'])
})
