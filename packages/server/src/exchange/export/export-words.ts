import type { Locale } from '@paperwright/runtime'
import type { SubmissionState } from '../../submissions/submission.ts'

interface ExportWords {
  number: string
  state: string
  createdAt: string
  createdBy: string
  updatedAt: string
  /** The place of an entry in its list. */
  row: string
  records: string
  states: Record<SubmissionState, string>
}

/** What a file says beside the form's own words. */
export const exportWords: Record<Locale, ExportWords> = {
  zh: {
    number: '编号',
    state: '状态',
    createdAt: '提交时间',
    createdBy: '提交人',
    updatedAt: '修改时间',
    row: '行号',
    records: '记录',
    states: { submitted: '已提交', corrected: '已更正', void: '已作废' },
  },
  en: {
    number: 'Number',
    state: 'State',
    createdAt: 'Submitted at',
    createdBy: 'Submitted by',
    updatedAt: 'Changed at',
    row: 'Row',
    records: 'Records',
    states: { submitted: 'Submitted', corrected: 'Corrected', void: 'Void' },
  },
}
