import type { TakenBack } from '@paperwright/server'

/** What is said of imports that are there, and of taking one back. */
export const TAKE_BACK_WORDS = {
  zh: {
    history: '导入过的文件',
    none: '还没有往这张表单导入过。',
    when: '时间',
    who: '导入人',
    file: '文件',
    count: '份数',
    numberRange: '编号',
    made: (made: number, changed: number) =>
      [...(made > 0 ? [`新增 ${made}`] : []), ...(changed > 0 ? [`更正 ${changed}`] : [])].join('，'),
    range: (first: string, last: string) => (first === last ? first : `${first} 至 ${last}`),
    takeBack: '撤回',
    takeBackOf: (what: string) => `撤回导入：${what}`,
    takenBack: (stayed: number) => (stayed > 0 ? `已撤回，${stayed} 份留下` : '已撤回'),
    title: '撤回这次导入',
    lead: ({ voided, restored }: TakenBack) =>
      `${[
        ...(voided > 0 ? [`将作废 ${voided} 份导入的记录，编号保留不再使用`] : []),
        ...(restored > 0 ? [`${restored} 份更正过的记录改回导入前的内容`] : []),
      ].join('；')}。不能再恢复，需要时可以重新导入。`,
    stay: (stayed: number) => `${stayed} 份在导入之后有人改过或作废，会留下不动：`,
    numbers: ({ numbers, stayed }: TakenBack) =>
      `${numbers.join('、')}${stayed > numbers.length ? ' 等' : ''}`,
    nothingLeft: '这次导入的记录都有人接着改过，没有可以撤回的。',
    reason: '原因（记在每份记录里）',
    usualReason: '撤回导入',
    confirm: (count: number) => (count === 0 ? '撤回' : `撤回 ${count} 份`),
    done: ({ voided, restored, stayed }: TakenBack) =>
      `已撤回：作废 ${voided} 份${restored > 0 ? `，改回 ${restored} 份` : ''}${stayed > 0 ? `，留下 ${stayed} 份：` : '。'}`,
    changed: '刚才有人改了其中的记录，数目变了。请看清后再确认。',
    before: '这次导入已经撤回过了。',
    mayNot: '您不能撤回这次导入。只有导入的人和管理员可以。',
    offline: '连不上服务器，请再试一次。',
    failed: '没有成功，请再试一次。',
  },
  en: {
    history: 'Past imports',
    none: 'Nothing has been imported into this form yet.',
    when: 'When',
    who: 'Who',
    file: 'File',
    count: 'Records',
    numberRange: 'Numbers',
    made: (made: number, changed: number) =>
      [...(made > 0 ? [`${made} new`] : []), ...(changed > 0 ? [`${changed} corrected`] : [])].join(', '),
    range: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    takeBack: 'Undo',
    takeBackOf: (what: string) => `Undo import: ${what}`,
    takenBack: (stayed: number) => (stayed > 0 ? `Undone, ${stayed} kept` : 'Undone'),
    title: 'Undo this import',
    lead: ({ voided, restored }: TakenBack) =>
      `${[
        ...(voided > 0
          ? [
              voided === 1
                ? '1 imported record will be voided and keeps its number'
                : `${voided} imported records will be voided and keep their numbers`,
            ]
          : []),
        ...(restored > 0
          ? [
              restored === 1
                ? '1 corrected record will get its previous values back'
                : `${restored} corrected records will get their previous values back`,
            ]
          : []),
      ].join('; ')}. You can’t reverse this, but you can import the file again.`,
    stay: (stayed: number) =>
      stayed === 1
        ? '1 record has been changed or voided since and will be kept:'
        : `${stayed} records have been changed or voided since and will be kept:`,
    numbers: ({ numbers, stayed }: TakenBack) =>
      `${numbers.join(', ')}${stayed > numbers.length ? ' …' : ''}`,
    nothingLeft: 'All records from this import have been changed since, so there is nothing to undo.',
    reason: 'Reason (noted in each record)',
    usualReason: 'Import undone',
    confirm: (count: number) =>
      count === 0 ? 'Undo' : count === 1 ? 'Undo 1 record' : `Undo ${count} records`,
    done: ({ voided, restored, stayed }: TakenBack) =>
      `Undone: ${voided} voided${restored > 0 ? `, ${restored} restored` : ''}${stayed > 0 ? `, ${stayed} kept:` : '.'}`,
    changed: 'Someone just changed some of these records. Check the new numbers before you confirm.',
    before: 'This import has already been undone.',
    mayNot: 'You can’t undo this import. Only the person who imported it and admins can.',
    offline: 'Can’t reach the server. Please try again.',
    failed: 'Something went wrong. Please try again.',
  },
}

export type TakeBackWords = (typeof TAKE_BACK_WORDS)['zh']
