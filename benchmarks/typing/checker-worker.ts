import type { Form, JsonObject } from '@paperwright/runtime'
import { createRecordChecker } from '../../packages/runtime/src/screen/record/record-checker.ts'
import type { RecordChecker } from '@paperwright/runtime/screen'

let checker: RecordChecker | undefined

addEventListener('message', ({ data }: MessageEvent<{ form?: Form; record?: JsonObject }>) => {
  if (data.form) checker = createRecordChecker(data.form, 'Asia/Shanghai')
  else if (data.record) void checker?.check(data.record).then((checked) => postMessage(checked))
})
