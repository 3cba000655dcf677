import type { Locale, SigningBegin, SigningMode, SigningWay } from '@paperwright/runtime'
import type { SignerKind } from './signers.ts'

interface SigningWords {
  signers: string
  kind: string
  kinds: Record<SignerKind, string>
  /** What a kind of signer means; none where its name says it. */
  about: Partial<Record<SignerKind, string>>
  noPersonField: string
  alsoPost: string
  howMany: string
  many: Record<'any' | 'all' | 'inTurn' | 'share', string>
  percent: string
  percentHint: string
  ways: Record<SigningWay, string>
  signing: string
  asOffice: string
  mode: string
  modes: Record<SigningMode, string>
  aboutModes: Partial<Record<SigningMode, string>>
  begin: string
  begins: Record<SigningBegin, string>
  record: string
  records: Record<'printed' | 'left', string>
  aboutRecord: string
  chain: string
  chainHint: string
  crossing: string
  step: (step: number) => string
  earlier: (label: string) => string
  later: (label: string) => string
  beside: string
  joinUp: (label: string) => string
  order: string
  orders: Record<'usual' | 'first' | 'chosen', string>
  usual: (label: string) => string
  condition: string
  conditionHint: string
}

/** What is said of who signs a slot, when, and under which condition. */
export const signingWords: Record<Locale, SigningWords> = {
  zh: {
    signers: '谁来签',
    kind: '由谁签',
    kinds: {
      posts: '岗位',
      author: '提交人',
      headOfAuthor: '提交人的部门负责人',
      field: '表上填的人',
      chosen: '轮到时再选',
      outsider: '外部人员（如客户）',
    },
    about: {
      headOfAuthor:
        '提交人所在部门的负责人，在“部门和岗位”里设定；没有设定，或就是提交人自己，轮到时再指定。',
      chosen: '轮到这里时，由提交人或上一位签字人选定。',
      outsider: '在提交人递过去的手机或电脑上签，并写上姓名。',
    },
    noPersonField: '要由表上填的人签，请先在明细之外放一个人员字段。',
    alsoPost: '并且要在这些岗位上',
    howMany: '要几个人签',
    many: { any: '任何一位签即可', all: '每位都要签', inTurn: '每位都签，一位接一位', share: '签够一定比例' },
    percent: '签够百分之几',
    percentHint: '51 就是过半',
    ways: {
      drawn: '在屏幕上手写',
      phone: '在手机上写（扫码）',
      kept: '用留存的签名',
      typed: '打字签名',
      paper: '在纸上签',
    },
    signing: '签字',
    asOffice: '按办公室的设置',
    mode: '在哪里签',
    modes: {
      both: '屏幕上或纸上都可以',
      screen: '只在屏幕上签',
      hand: '打印出来在纸上签',
      none: '不记录签字',
    },
    aboutModes: {
      hand: '不找人签，也没有待办；签好后登记是谁签的。',
      none: '签字位只印在纸上，签了没有不记录。',
    },
    begin: '什么时候送签',
    begins: { submitting: '提交后马上送签', asking: '提交人按“送签”以后' },
    record: '签字记录页',
    records: { printed: '打印在最后', left: '不打印' },
    aboutRecord: '最后一页列出谁在什么时候签字、退回或拒绝，以及意见。',
    chain: '签字顺序',
    chainHint: '从上往下签，同一行的同时签。可以拖动；印在纸上的位置不变。',
    crossing: '这里的先后不只是一行接一行（见每个签字位的“次序”）。在这里移动后，就改为一行接一行。',
    step: (step) => `第 ${step} 步`,
    earlier: (label) => `提前：${label}`,
    later: (label) => `推后：${label}`,
    beside: '并排',
    joinUp: (label) => `与上一步并排：${label}`,
    order: '次序',
    orders: { usual: '在前一个之后', first: '一开始就签', chosen: '在选中的之后' },
    usual: (label) => `前一个：${label}`,
    condition: '什么时候要签',
    conditionHint: '如 金额 > 10000；不满足时跳过，不写就总是要签',
  },
  en: {
    signers: 'Who signs',
    kind: 'Signed by',
    kinds: {
      posts: 'Positions',
      author: 'Whoever submits the form',
      headOfAuthor: 'The head of their department',
      field: 'A person named on the form',
      chosen: 'Chosen when it is due',
      outsider: 'Someone outside (such as a customer)',
    },
    about: {
      headOfAuthor:
        'Whoever heads the department of the person who submitted the form. Where nobody does, or it is that person, someone is chosen.',
      chosen: 'Chosen by the person who submitted the form, or by whoever signed before.',
      outsider: 'They sign, with their name, on a device that is handed to them.',
    },
    noPersonField: 'For a person named on the form, first place a field for a person outside of lists.',
    alsoPost: 'And only in these positions',
    howMany: 'How many sign',
    many: {
      any: 'Any one of them',
      all: 'All of them',
      inTurn: 'All, one after the other',
      share: 'A share of them',
    },
    percent: 'Per cent that must sign',
    percentHint: '51 is more than half',
    ways: {
      drawn: 'Drawn on the screen',
      phone: 'Drawn on a phone (by a QR code)',
      kept: 'Kept signature',
      typed: 'Typed',
      paper: 'On paper',
    },
    signing: 'Signing',
    asOffice: 'As set for the office',
    mode: 'Where it is signed',
    modes: {
      both: 'On the screen or on paper',
      screen: 'On the screen only',
      hand: 'By hand on paper',
      none: 'Signatures are not recorded',
    },
    aboutModes: {
      hand: 'Nobody is asked or reminded. Enter who signed once the sheet is signed.',
      none: 'The places to sign are only printed; whether they are signed isn’t recorded.',
    },
    begin: 'When signers are asked',
    begins: { submitting: 'As soon as it is submitted', asking: 'When its author sends it for signing' },
    record: 'Signing record',
    records: { printed: 'Printed as the last page', left: 'Not printed' },
    aboutRecord: 'A last page lists who signed, returned or refused it, when, and what they said.',
    chain: 'Order of signing',
    chainHint:
      'Signed from top to bottom; those on one line at the same time. They can be dragged. Where they are printed stays the same.',
    crossing:
      'The order here is more than line after line (see “Order” of each signature field). Moving one here makes it line after line.',
    step: (step) => `Step ${step}`,
    earlier: (label) => `Sign earlier: ${label}`,
    later: (label) => `Sign later: ${label}`,
    beside: 'Side by side',
    joinUp: (label) => `Side by side with the step above: ${label}`,
    order: 'Order',
    orders: { usual: 'After the one before', first: 'At once', chosen: 'After those ticked' },
    usual: (label) => `The one before: ${label}`,
    condition: 'Signed if',
    conditionHint: 'For example Amount > 10000. Otherwise it is skipped; leave blank to always sign.',
  },
}
