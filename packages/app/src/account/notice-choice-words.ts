const zh = {
  title: '通知方式',
  lead: '轮到您签字等，页面上方会立刻显示。别的由您选。',
  groups: { todo: '要我处理的', results: '我提交的有了结果', copies: '抄送和评论' },
  hints: { todo: '请我签字、退回给我、催办', results: '签完、被拒绝、撤回、作废', copies: '' },
  bell: '页面上计数',
  mail: '邮件',
  language: '邮件用的语言',
  quiet: '免打扰',
  quietLead: '这段时间里不发邮件，结束时合成一封。按办公室的钟点。',
  from: '从',
  to: '到',
  save: '保存',
  saved: '已保存。',
  failed: '没有做成，请再试一次。',
  reaches: {
    none: '办公室没有设定发信服务器，现在不发邮件。',
    noAddress: '您的账户没有邮箱，收不到邮件；请管理员填上。',
  },
}

export type NoticeChoiceWords = typeof zh

const en: NoticeChoiceWords = {
  title: 'Notices',
  lead: 'What is for you to sign always shows in the head of each page. The rest is up to you.',
  groups: { todo: 'For me to do', results: 'Outcome of my records', copies: 'Copies and comments' },
  hints: {
    todo: 'to sign, sent back to me, reminders',
    results: 'all signed, refused, withdrawn, voided',
    copies: '',
  },
  bell: 'Counted on the page',
  mail: 'By mail',
  language: 'Language of mail',
  quiet: 'Quiet hours',
  quietLead: 'No mail is sent then; it comes as one when they end. By the office’s clocks.',
  from: 'From',
  to: 'To',
  save: 'Save',
  saved: 'Saved.',
  failed: 'Something went wrong. Please try again.',
  reaches: {
    none: 'The office has no mail server set up: no mail is sent for now.',
    noAddress: 'Your account has no address to send mail to. An admin can add one.',
  },
}

export const NOTICE_CHOICE_WORDS = { zh, en }
