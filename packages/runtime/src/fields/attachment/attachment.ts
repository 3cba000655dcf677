import { readFiles, storedFileSchema } from '../../files/stored-file.ts'
import { wordSize } from '../../files/word-size.ts'
import type { Content } from '../../paper/content.ts'
import { fileSettings } from '../file-settings.ts'
import { fileType } from '../file-type.ts'

const MOST = 10

/** Files of any kind that belong to a record: contracts, quotations, letters. Their names are printed, with their sizes. */
export const attachment = fileType({
  name: 'attachment',
  newSchema: { type: 'array', 'x-field': 'attachment', items: storedFileSchema(), maxItems: MOST },
  settings: fileSettings(String.raw`^[a-z]+/(\*|[a-z0-9][a-z0-9.+-]*)$`),
  paper: (value, { locale }) =>
    (readFiles(value) ?? []).flatMap(({ name, size }, index): Content => {
      const words = locale === 'zh' ? `${name}（${wordSize(size)}）` : `${name} (${wordSize(size)})`
      return [...(index > 0 ? [{ kind: 'line-end' } as const] : []), { kind: 'text', text: words }]
    }),
  sample: () => [{ id: 'sample', name: '维修合同.pdf', type: 'application/pdf', size: 482_000 }],
  words: {
    zh: { name: '附件', misfit: '这里只放文件，不能填文字' },
    en: { name: 'Attachments', misfit: 'takes files, not text' },
  },
})
