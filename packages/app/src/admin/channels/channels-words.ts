import type { Channel, TestOutcome } from '../../api/channels.ts'

type Group = Channel['what'][number]

export interface ChannelsWords {
  title: string
  lead: string
  mail: string
  mailOn: string
  mailOff: string
  noUrl: string
  channels: string
  none: string
  kinds: Record<Channel['kind'], string>
  groups: Record<Group, string>
  off: string
  add: string
  edit: string
  remove: string
  removeOf(name: string): string
  removeText: string
  test: string
  outcomes: Record<TestOutcome['code'], (said: string) => string>
  newChannel: string
  editOf(name: string): string
  kind: string
  name: string
  address: string
  addressKept(host: string): string
  addressHints: Record<Channel['kind'], string>
  secret: string
  secretHint: string
  secretKept: string
  noSecret: string
  renew: string
  secretMade: string
  secretOnce: string
  what: string
  locale: string
  enabled: string
  save: string
  cancel: string
  close: string
  failed: string
  log: string
  logLead: string
  logEmpty: string
  failedOnly: string
  by: { mail(person: string): string; gone: string }
  states: Record<'waiting' | 'sent' | 'failed', string>
  tries(count: number): string
  faults: Record<string, string>
  resend: string
  more: string
}

const zh: ChannelsWords = {
  title: '通知渠道',
  lead: '签字的进展除了显示在页面上，还可以发邮件、发到群里、告诉别的程序。消息里有表名、编号、谁、要做什么和链接，没有填写的内容。',
  mail: '邮件',
  mailOn: '发信服务器已设定。每个人在自己的账户里选收什么。',
  mailOff: '没有设定发信服务器（PAPERWRIGHT_SMTP_URL），不发邮件。',
  noUrl: '没有设定访问地址（PAPERWRIGHT_URL），消息里没有链接。',
  channels: '群和程序',
  none: '还没有设定。',
  kinds: { wecom: '企业微信群', dingtalk: '钉钉群', feishu: '飞书群', webhook: '别的程序（webhook）' },
  groups: { todo: '请人签字', results: '结果', copies: '抄送和评论' },
  off: '停用',
  add: '添加',
  edit: '修改',
  remove: '删除',
  removeOf: (name) => `删除“${name}”？`,
  removeText: '还没有发出的消息也不再发。',
  test: '发一条试试',
  outcomes: {
    sent: (said) => `已发到 ${said}。`,
    timeout: () => '对方十秒内没有回应。',
    unreachable: (said) => `连不上对方${said && `（${said}）`}。`,
    redirected: () => '对方要转到别的地址，没有跟去。请填最后的地址。',
    refused: (said) => `对方没有收下：${said}`,
    secret: () => '服务器的密钥换过了，请重新填写地址和密钥。',
    noMail: () => '没有设定发信服务器。',
    noAddress: () => '您的账户没有邮箱，请先填上。',
  },
  newChannel: '添加渠道',
  editOf: (name) => `修改“${name}”`,
  kind: '种类',
  name: '名称',
  address: '地址',
  addressKept: (host) => `在 ${host}，不再显示；要换就填新的`,
  addressHints: {
    wecom: '群机器人的 Webhook 地址',
    dingtalk: '自定义机器人的 Webhook 地址',
    feishu: '自定义机器人的 Webhook 地址',
    webhook: '程序收消息的地址',
  },
  secret: '签名密钥',
  secretHint: '机器人开了“加签”或“签名校验”就填，没有就空着',
  secretKept: '已有，不再显示；要换就填新的',
  noSecret: '不再签名',
  renew: '换一个签名密钥',
  secretMade: '签名密钥',
  secretOnce: '只显示这一次，请现在抄到收消息的程序里。',
  what: '告诉什么',
  locale: '语言',
  enabled: '启用',
  save: '保存',
  cancel: '取消',
  close: '抄好了',
  failed: '没有保存，请检查地址。',
  log: '发出的消息',
  logLead: '没有收下的会再试，共五次，间隔越来越长。保留三十天。',
  logEmpty: '没有消息。',
  failedOnly: '只看没有成功的',
  by: { mail: (person) => `邮件，${person}`, gone: '已删除的渠道' },
  states: { waiting: '待发', sent: '已发', failed: '没有成功' },
  tries: (count) => `试了 ${count} 次`,
  faults: {
    timeout: '没有回应',
    unreachable: '连不上',
    redirected: '转到别处',
    refused: '没有收下',
    secret: '密钥换过',
    gone: '渠道已删除',
  },
  resend: '重发',
  more: '再看一些',
}

const en: ChannelsWords = {
  title: 'Notice channels',
  lead: 'How signing goes on shows on the pages. It can go out by mail, to groups and to other programs, too. Messages say the form, its number, who, what is asked, and a link – nothing that was filled in.',
  mail: 'Mail',
  mailOn: 'A mail server is set up. Everyone chooses what they get on their own account page.',
  mailOff: 'No mail server is set up (PAPERWRIGHT_SMTP_URL): no mail is sent.',
  noUrl: 'Nobody has said where the server is reached (PAPERWRIGHT_URL): messages have no links.',
  channels: 'Groups and programs',
  none: 'There are none yet.',
  kinds: {
    wecom: 'WeCom group',
    dingtalk: 'DingTalk group',
    feishu: 'Feishu group',
    webhook: 'Program (webhook)',
  },
  groups: { todo: 'Who is asked', results: 'Outcomes', copies: 'Copies and comments' },
  off: 'off',
  add: 'Add',
  edit: 'Edit',
  remove: 'Remove',
  removeOf: (name) => `Remove “${name}”?`,
  removeText: 'What was not sent yet isn’t sent any more.',
  test: 'Send a test',
  outcomes: {
    sent: (said) => `Sent to ${said}.`,
    timeout: () => 'No answer within ten seconds.',
    unreachable: (said) => `It can’t be reached${said && ` (${said})`}.`,
    redirected: () => 'It leads to another address, which isn’t followed. Enter the last one.',
    refused: (said) => `It wasn’t taken: ${said}`,
    secret: () => 'The server has another secret by now. Enter address and secret again.',
    noMail: () => 'No mail server is set up.',
    noAddress: () => 'Your account has no mail address. Add one first.',
  },
  newChannel: 'Add a channel',
  editOf: (name) => `Edit “${name}”`,
  kind: 'Kind',
  name: 'Name',
  address: 'Address',
  addressKept: (host) => `At ${host}, not shown again; enter another to replace it`,
  addressHints: {
    wecom: 'The webhook address of the group’s bot',
    dingtalk: 'The webhook address of the custom bot',
    feishu: 'The webhook address of the custom bot',
    webhook: 'Where the program takes messages',
  },
  secret: 'Signing secret',
  secretHint: 'Where the bot checks signatures; else leave it empty',
  secretKept: 'There is one, not shown again; enter another to replace it',
  noSecret: 'Sign no more',
  renew: 'Make a new signing secret',
  secretMade: 'Signing secret',
  secretOnce: 'Shown only once: copy it into the receiving program now.',
  what: 'What it is told',
  locale: 'Language',
  enabled: 'In use',
  save: 'Save',
  cancel: 'Cancel',
  close: 'I have copied it',
  failed: 'It wasn’t saved. Check the address.',
  log: 'What was sent',
  logLead: 'What isn’t taken is tried five times, each time later. Kept for thirty days.',
  logEmpty: 'Nothing yet.',
  failedOnly: 'Failed only',
  by: { mail: (person) => `Mail, ${person}`, gone: 'a removed channel' },
  states: { waiting: 'Waiting', sent: 'Sent', failed: 'Failed' },
  tries: (count) => (count === 1 ? 'tried once' : `tried ${count} times`),
  faults: {
    timeout: 'no answer',
    unreachable: 'not reached',
    redirected: 'led elsewhere',
    refused: 'not taken',
    secret: 'other secret',
    gone: 'channel removed',
  },
  resend: 'Send again',
  more: 'Show more',
}

export const CHANNELS_WORDS = { zh, en }
