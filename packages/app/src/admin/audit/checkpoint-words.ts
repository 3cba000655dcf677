const zh = {
  title: '存证',
  lead: '每天签出一份：到这一条为止，操作记录是什么样。打印一页归档，或把文件存到别处；以后有人删改或重写操作记录，校验时会指出来。',
  none: '还没有存证，每天会自动签出一份。',
  newest: '最新一份',
  named: (number: number, at: string, entries: number) => `第 ${number} 份，${at}，${entries} 条`,
  head: '最后一条的校验码',
  fingerprint: '公钥指纹',
  empty: '（还没有操作记录）',
  page: '打印归档页',
  file: '下载文件',
  make: '现在签出一份',
  failed: '没有签出，请再试一次。',
  found: (number: number, at: string, entries: number) => `第 ${number} 份存证（${at}，${entries} 条）`,
  unread: '存证文件',
  holds: (count: number) => `${count} 份存证都相符。`,
  where: (places: string) => `在：${places}`,
  inDatabase: '数据库',
}

const en: typeof zh = {
  title: 'Checkpoints',
  lead: 'One is signed each day: what the log was up to that entry. File its page, or keep its file elsewhere: whoever cuts, changes or rewrites the log later is shown when it is verified.',
  none: 'There is none yet; one is signed each day.',
  newest: 'The newest',
  named: (number, at, entries) =>
    `No. ${number}, ${at}, ${entries === 1 ? 'one entry' : `${entries} entries`}`,
  head: 'Last hash',
  fingerprint: 'Key fingerprint',
  empty: '(no entries yet)',
  page: 'Print the page',
  file: 'Download the file',
  make: 'Sign one now',
  failed: 'It was not signed. Try again.',
  found: (number, at, entries) => `Checkpoint ${number} (${at}, ${entries} entries)`,
  unread: 'A file of checkpoints',
  holds: (count) => (count === 1 ? 'The checkpoint holds.' : `All ${count} checkpoints hold.`),
  where: (places) => `found in: ${places}`,
  inDatabase: 'the database',
}

export const CHECKPOINT_WORDS = { zh, en }
