import type { Locale } from '@paperwright/runtime'
import { CHAIN_STATES, chainStates, type SigningVerb } from '@paperwright/runtime/kit'
import type { ChainView, SigningBox } from '@paperwright/server'

type State = ChainView['state']
type StepState = ChainView['steps'][number]['state']

export interface SigningWords {
  title: string
  states: Record<State, string>
  steps: Record<StepState, string>
  /** What a press does, as its button says. */
  verbs: Partial<Record<SigningVerb, string>>
  /** What comes of it, said where it is asked. */
  leads: Partial<Record<SigningVerb, string>>
  picks: { refused: string[]; returned: string[] }
  /** Said of a place on the sheet that waits for the reader. */
  signAt(label: string, standsFor: string | undefined): string
  since(moment: string): string
  dueToday: string
  dueBy(day: string): string
  overdue(days: number): string
  nobody: string
  /** Someone who is of the house no more. */
  gone(name: string): string
  anyone: string
  added(by: string): string
  forOther(name: string): string
  lentTo(name: string): string
  /** Said where one acts in another's place. */
  inPlaceOf(name: string): string
  onPaper: string
  refusedHere: string
  opened(names: string): string
  draw: string
  drawHint: string
  clear: string
  typed: string
  typedHint: string
  paper: string
  outsider: string
  day: string
  name: string
  opinion: string
  backTo: string
  author: string
  straight: string
  whom: string
  whomHint: string
  noSuch: string
  before: string
  after: string
  say: string
  copiedTo(names: readonly string[]): string
  hasRead(name: string): string
  takenBy: string
  outWith(name: string, moment: string): string
  failed: string
  boxes: Record<SigningBox, string>
  empty: Record<SigningBox, string>
  tasks: string
  more: string
  by(author: string): string
  unnamed: string
  standIns: string
  ofForm: string
  allForms: string
  chooseAll: string
  choose(record: string): string
  /** Signs so many together. */
  together(count: number): string
  /** Said where nothing was sent yet. */
  unsent: string
  /** What is said otherwise where all is signed on paper. */
  byHand: { running: string; signed: string; sent: string; leadSent: string }
}

/** Where the signatures of a record stand, as lists tell it too. */
function chainWords(locale: Locale): Record<State, string> {
  return Object.fromEntries(chainStates.map((state) => [state, CHAIN_STATES[state][locale]])) as Record<
    State,
    string
  >
}

const zh: SigningWords = {
  title: '签字',
  states: chainWords('zh'),
  steps: {
    waiting: '未到',
    asked: '待签',
    returned: '等重签',
    signed: '已签',
    passed: '不用签',
    refused: '拒绝',
    void: '作废',
  },
  verbs: {
    sent: '送签',
    signed: '签字',
    refused: '拒绝',
    returned: '退回',
    withdrawn: '撤回',
    retrieved: '拿回',
    handedOver: '转交',
    lent: '征求意见',
    givenBack: '回复意见',
    added: '加签',
    passed: '略过',
    addressed: '指定签字人',
    nudged: '催办',
    copied: '抄送',
    commented: '评论',
    takenOut: '拿去纸上签',
  },
  leads: {
    sent: '从第一位签字人开始。',
    refused: '这张表不批准，签字到此为止；提交人可以更正后重新送签。',
    returned: '退给提交人或前面签过的人，说明要改什么。',
    withdrawn: '还没有人处理，撤回后可以更正再送签。',
    retrieved: '收回自己的签字，下一位还没有打开。',
    handedOver: '改由另一个人签，不再回到您这里。',
    lent: '先听另一个人的意见，他回复后仍由您签。',
    givenBack: '把意见告诉请您看的人，由他签字。',
    added: '再请几个人签。',
    passed: '这一处可以不签，往下走。',
    addressed: '选定这一处由谁签。',
    nudged: '提醒待签的人，一小时一次。',
    copied: '让别人看到这份记录，不用他们签字。',
    commented: '写给看这份记录的人。',
    takenOut: '打印出来拿去签，记下谁拿走了；签完后在这里登记。',
  },
  picks: { refused: ['不符合规定', '超出预算'], returned: ['内容有误，请更正', '请补附件'] },
  signAt: (label, other) => `签字：${label}${other === undefined ? '' : `（代${other}）`}`,
  since: (moment) => `${moment}起`,
  dueToday: '今天到期',
  dueBy: (day) => `${day}前签`,
  overdue: (days) => `已过期 ${days} 天`,
  nobody: '没有人可以签，请在纸上签或指定签字人',
  gone: (name) => `${name}（已离开）`,
  anyone: '看得到这份记录的人都可以签',
  added: (by) => `${by}加签`,
  forOther: (name) => `代${name}`,
  lentTo: (name) => `正在听${name}的意见`,
  inPlaceOf: (name) => `您代${name}处理，签字上会注明“代${name}”。`,
  onPaper: '纸上签字',
  refusedHere: '拒绝',
  opened: (names) => `${names}已打开`,
  draw: '手写签字',
  drawHint: '请在框里写您的名字，可用手指、笔或鼠标',
  clear: '重写',
  typed: '打字签名',
  typedHint: '用您的姓名签',
  paper: '已在纸上签',
  outsider: '请把设备交给签字人，写上他的姓名',
  day: '签字日期',
  name: '签字人姓名',
  opinion: '意见（可不写）',
  backTo: '退给',
  author: '提交人',
  straight: '改好后直接回到我这里，前面的人不用再签',
  whom: '选人',
  whomHint: '输入姓名查找',
  noSuch: '没有这个人',
  before: '在我之前签，签完再回到我',
  after: '在我之后签',
  say: '内容',
  copiedTo: (names) => `抄送：${names.join('、')}`,
  hasRead: (name) => `${name}（已读）`,
  takenBy: '谁拿走了',
  outWith: (name, moment) => `${name}拿去纸上签（${moment}）`,
  failed: '没有成功，请再试一次。',
  boxes: { waiting: '待办', done: '已办', mine: '我发起的', copied: '抄送我' },
  empty: {
    waiting: '没有等您签字的表。',
    done: '您还没有签过字。',
    mine: '您还没有提交过要签字的表。',
    copied: '还没有人抄送给您。',
  },
  tasks: '签字',
  more: '再看一些',
  by: (author) => `${author}提交`,
  unnamed: '没有名字',
  standIns: '代签设置',
  ofForm: '哪种表',
  allForms: '所有表',
  chooseAll: '全选',
  choose: (record) => `选中${record}`,
  together: (count) => (count === 0 ? '一起签' : `一起签 ${count} 张`),
  unsent: '还没有送签。要在这里签字的，请按“送签”。',
  byHand: {
    running: '在纸上签',
    signed: '登记签字',
    sent: '登记签字',
    leadSent: '列出要签的各处，签好后逐处登记。',
  },
}

const en: SigningWords = {
  title: 'Signatures',
  states: chainWords('en'),
  steps: {
    waiting: 'Later',
    asked: 'To sign',
    returned: 'To sign again',
    signed: 'Signed',
    passed: 'Not needed',
    refused: 'Refused',
    void: 'Void',
  },
  verbs: {
    sent: 'Send for signing',
    signed: 'Sign',
    refused: 'Refuse',
    returned: 'Return',
    withdrawn: 'Withdraw',
    retrieved: 'Take back',
    handedOver: 'Hand over',
    lent: 'Ask for an opinion',
    givenBack: 'Give your opinion',
    added: 'Add signers',
    passed: 'Pass over',
    addressed: 'Choose who signs',
    nudged: 'Remind',
    copied: 'Send a copy',
    commented: 'Comment',
    takenOut: 'Take out on paper',
  },
  leads: {
    sent: 'It begins with the first signer.',
    refused: 'The sheet isn’t approved and nobody else signs. Its author can correct it and send it again.',
    returned: 'Send it back to its author or to someone who signed, and say what to change.',
    withdrawn: 'Nobody has dealt with it yet. You can correct it and send it again.',
    retrieved: 'Take your signature back; whoever comes next hasn’t opened it.',
    handedOver: 'Someone else signs instead of you. It doesn’t come back to you.',
    lent: 'Hear someone first. When they have answered you still sign.',
    givenBack: 'Tell whoever asked you what you think. They sign.',
    added: 'Have more people sign.',
    passed: 'This signature may be left out.',
    addressed: 'Choose who signs here.',
    nudged: 'Remind whoever should sign, once an hour.',
    copied: 'Let others see the record without asking for a signature.',
    commented: 'For those who see the record.',
    takenOut:
      'The printed sheet goes out to be signed. Say who took it; enter the signatures here afterwards.',
  },
  picks: { refused: ['Against the rules', 'Over budget'], returned: ['Please correct', 'Please attach'] },
  signAt: (label, other) => `Sign: ${label}${other === undefined ? '' : ` for ${other}`}`,
  since: (moment) => `since ${moment}`,
  dueToday: 'Due today',
  dueBy: (day) => `Due ${day}`,
  overdue: (days) => (days === 1 ? 'Overdue by a day' : `Overdue by ${days} days`),
  nobody: 'Nobody can sign here: have it signed on paper or choose who signs',
  gone: (name) => `${name} (has left)`,
  anyone: 'Anyone who sees the record may sign',
  added: (by) => `Added by ${by}`,
  forOther: (name) => `for ${name}`,
  lentTo: (name) => `Asking ${name}`,
  inPlaceOf: (name) => `You act for ${name}; the signature will say so.`,
  onPaper: 'on paper',
  refusedHere: 'refused',
  opened: (names) => `Opened by ${names}`,
  draw: 'Draw',
  drawHint: 'Write your name in the box with a finger, a pen or the mouse',
  clear: 'Start over',
  typed: 'Type',
  typedHint: 'Signed with your name',
  paper: 'Signed on paper',
  outsider: 'Hand the device to whoever signs and enter their name',
  day: 'Signed on',
  name: 'Name of whoever signed',
  opinion: 'Comment (optional)',
  backTo: 'Return to',
  author: 'its author',
  straight: 'Straight back to me afterwards; nobody in between signs again',
  whom: 'People',
  whomHint: 'Type a name',
  noSuch: 'Nobody has that name',
  before: 'Before me; it comes back to me then',
  after: 'After me',
  say: 'Text',
  copiedTo: (names) => `Copies: ${names.join(', ')}`,
  hasRead: (name) => `${name} (read)`,
  takenBy: 'Who took it',
  outWith: (name, moment) => `${name} took the sheet (${moment})`,
  failed: 'That didn’t work. Try again.',
  boxes: { waiting: 'To sign', done: 'Done', mine: 'Sent by me', copied: 'Copies' },
  empty: {
    waiting: 'Nothing waits for your signature.',
    done: 'You haven’t signed anything yet.',
    mine: 'You haven’t submitted anything to be signed.',
    copied: 'Nobody has sent you a copy.',
  },
  tasks: 'Signing',
  more: 'Show more',
  by: (author) => `by ${author}`,
  unnamed: 'unnamed',
  standIns: 'Stand-ins',
  ofForm: 'Form',
  allForms: 'All forms',
  chooseAll: 'All',
  choose: (record) => `Choose ${record}`,
  together: (count) => (count === 0 ? 'Sign together' : `Sign ${count} together`),
  unsent: 'Nobody has been asked to sign yet.',
  byHand: {
    running: 'To be signed on paper',
    signed: 'Enter signature',
    sent: 'Enter signatures',
    leadSent: 'Lists the places to sign; enter each of them once it is signed.',
  },
}

export const SIGNING_WORDS = { zh, en }

/** The words as a chain's mode has them. */
export function wordsIn(words: SigningWords, { mode }: Pick<ChainView, 'mode'>): SigningWords {
  if (mode !== 'hand') return words
  const { running, signed, sent, leadSent } = words.byHand
  return {
    ...words,
    states: { ...words.states, running },
    verbs: { ...words.verbs, signed, sent },
    leads: { ...words.leads, sent: leadSent },
  }
}
