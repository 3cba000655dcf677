import { tidyWords } from './tidy-words.ts'

const ACTS = '批示|审批|审核|核准|批准|审定|会签|审阅|签批|签字|签名|签章|签署'
const POSTS = '总经理|经理|主管|领导|总监|主任|董事长|负责人|部门?|部|科|处|单位|公司'
/** A label in a frame whose cell is signed in: 总经理批示, 财务部审核意见, 部门意见. */
const OPINION = new RegExp(`^.{0,14}(${ACTS})(意见|栏)?([（(].{0,8}[）)])?$|^.{0,10}(${POSTS})意见$`, 'u')

/** True for labels whose cell waits for an opinion and a signature. */
export function asksForOpinion(label: string): boolean {
  return OPINION.test(label)
}

const SIGNERS =
  /审核|审批|批准|核准|复核|校对|制表|制单|填表|填报|填写人|编制|拟制|经办|主管|经理|负责人|签字|签名|签章|会计|出纳|领导|总监|主任|董事长|验收|签收|申请人|受理人|报告人|领用人|记录人|登记人|检查人/
const NO_SIGNERS = /(日期|时间|编号|号码?|电话|部门|单位|名称|意见|金额|数量)$/

/** True for words of a line below the frame that somebody signs behind: 审核, 填表人, 经理签字. */
export function namesSigner(label: string): boolean {
  return label.length <= 16 && SIGNERS.test(label) && !NO_SIGNERS.test(label)
}

/** A cell that has the label and the room to sign in one: `部门意见：      签字：   年 月 日`. */
export function readSignedCell(text: string): { label: string; date: boolean; seal: boolean } | undefined {
  const [, before = ''] =
    /^([^：:]{2,20}?)[：:]?[\s\u3000_＿]+.{0,10}(?:签字|签名|签章|盖章)[^：:]{0,4}[：:）)]/u.exec(text) ?? []
  const label = tidyWords(before)
  if (label === '') return undefined
  return { label, date: /日期|年[\s\u3000_＿]*月/.test(text), seal: /章/.test(text) }
}
