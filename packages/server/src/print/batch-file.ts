import type { Printer } from '@paperwright/runtime/pdf'
import { deflateRawSync } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import { composeJob } from './compose-job.ts'
import { fileNames } from './file-names.ts'
import type { BatchFormat, BatchSheet } from './print-batch.ts'

/** The file of a batch, growing. What `read` gives, piece after piece, is the file. */
export interface BatchFile {
  add(sheet: BatchSheet): Promise<void>
  finish(): void
  /** What was written since it was read last. */
  read(): Uint8Array
}

export function openBatchFile(printer: Printer, as: BatchFormat, now: Date): BatchFile {
  return as === 'zip' ? openZip(printer, now) : openPdf(printer)
}

function openPdf(printer: Printer): BatchFile {
  const file = printer.open()
  return {
    add: async ({ job }) => file.add(await composeJob(job)),
    finish: () => file.finish(),
    read: () => file.read(),
  }
}

function openZip(printer: Printer, now: Date): BatchFile {
  const nameFile = fileNames()
  let written: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    written.push(bytes)
  })
  let isEmpty = true
  return {
    async add({ job, name }) {
      const bytes = await printer.print(await composeJob(job))
      const entry = new DeflatedEntry(`${nameFile(name)}.pdf`)
      entry.mtime = now
      zip.add(entry)
      entry.push(bytes, true)
      isEmpty = false
    },
    finish() {
      if (isEmpty) throw new Error('nothing to print: the batch has no sheet')
      zip.end()
    },
    read() {
      const bytes = Buffer.concat(written)
      written = []
      return bytes
    },
  }
}

/** Hardly anything is left to compress; but what is stored as it is some programs cannot read from a stream. */
class DeflatedEntry extends ZipPassThrough {
  override compression = 8
  protected override process(bytes: Uint8Array, isLast: boolean) {
    this.ondata(null, deflateRawSync(bytes, { level: 1 }), isLast)
  }
}
