const zh = {
  title: '通知',
  lead: '要签字的表到了您这里、有了结果，或者抄送给您，都记在这里。',
  empty: '还没有通知。',
  unread: '未读',
  readAll: '全部标为已读',
  more: '再看一些',
}

export type NoticeWords = typeof zh

const en: NoticeWords = {
  title: 'Notices',
  lead: 'What waits for you, how your records fared, and what was copied to you.',
  empty: 'There are no notices yet.',
  unread: 'unread',
  readAll: 'Mark all as read',
  more: 'Show more',
}

export const NOTICE_WORDS = { zh, en }
