import { expect, test } from 'vitest'
import { readFiles, type StoredFile } from '../../files/stored-file.ts'
import { createFindings } from '../record/findings.ts'
import { createRecordStore } from '../record/record-store.ts'
import { createUploads } from './uploads.ts'

test('files stand in the order in which they were chosen, whichever has gone out first', async () => {
  const old = { id: 'old', name: 'old.jpg', type: 'image/jpeg', size: 1 }
  const store = createRecordStore({ pictures: [old] })
  const uploads = createUploads({ store, findings: createFindings() })
  const done: (() => void)[] = []
  const draft = (id: string) => ({
    name: id,
    send: () =>
      new Promise<StoredFile>((kept) => {
        done.push(() => kept({ id, name: `${id}.jpg`, type: 'image/jpeg', size: 1 }))
      }),
  })
  const ids = () => readFiles(store.getValue('/pictures'))?.map(({ id }) => id)
  uploads.start('/pictures', ['a', 'b', 'c'].map(draft))
  for (const at of [2, 0, 1]) {
    done[at]!()
    await new Promise((settled) => setTimeout(settled))
  }
  expect(ids()).toEqual(['old', 'a', 'b', 'c'])
})
