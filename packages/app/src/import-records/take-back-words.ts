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
    history: 'Imported before',
    none: 'Nothing was imported into this form yet.',
    when: 'When',
    who: 'Who',
    file: 'File',
    count: 'Records',
    numberRange: 'Numbers',
    made: (made: number, changed: number) =>
      [...(made > 0 ? [`${made} new`] : []), ...(changed > 0 ? [`${changed} corrected`] : [])].join(', '),
    range: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    takeBack: 'Take back',
    takeBackOf: (what: string) => `Take back: ${what}`,
    takenBack: (stayed: number) => (stayed > 0 ? `Taken back, ${stayed} stayed` : 'Taken back'),
    title: 'Take this import back',
    lead: ({ voided, restored }: TakenBack) =>
      `${[
        ...(voided > 0
          ? [
              voided === 1
                ? '1 imported record becomes void and keeps its number'
                : `${voided} imported records become void and keep their numbers`,
            ]
          : []),
        ...(restored > 0
          ? [
              restored === 1
                ? '1 corrected record gets its values of before'
                : `${restored} corrected records get their values of before`,
            ]
          : []),
      ].join('; ')}. This cannot be undone; the file can be imported again.`,
    stay: (stayed: number) =>
      stayed === 1
        ? '1 was changed or made void since, and stays:'
        : `${stayed} were changed or made void since, and stay:`,
    numbers: ({ numbers, stayed }: TakenBack) =>
      `${numbers.join(', ')}${stayed > numbers.length ? ' …' : ''}`,
    nothingLeft: 'Someone went on with each record of this import: there is nothing to take back.',
    reason: 'Reason (kept with each record)',
    usualReason: 'Import taken back',
    confirm: (count: number) =>
      count === 0 ? 'Take back' : count === 1 ? 'Take back 1 record' : `Take back ${count} records`,
    done: ({ voided, restored, stayed }: TakenBack) =>
      `Taken back: ${voided} void${restored > 0 ? `, ${restored} as before` : ''}${stayed > 0 ? `, ${stayed} stayed:` : '.'}`,
    changed: 'Someone changed some of these records just now, and the count with it. Look again.',
    before: 'This import was taken back before.',
    mayNot: 'You may not take this import back. Only who imported and administrators may.',
    offline: 'The server cannot be reached. Please try again.',
    failed: 'It failed. Please try again.',
  },
}

export type TakeBackWords = (typeof TAKE_BACK_WORDS)['zh']
