import { pinyinKey } from './pinyin-key.ts'

/** What the name of a field says about its type, most telling first. Names of field types of the runtime. */
const TYPES: readonly [RegExp, string][] = [
  [/^(是否|有无|能否|可否)|与否$/, 'yes-no'],
  [/^.{0,4}(照片|图片|相片|截图)$|^(photo|picture)s?$/i, 'picture'],
  [/^.{0,4}附件$|^attachments?$/i, 'attachment'],
  [/邮箱|电子邮件|e-?mail/i, 'email'],
  [/大写/, 'amount-words'],
  [/身份证号码?$|^身份证$|公民身份号码/, 'id-card'],
  [/电话|手机|传真|联系方式|phone|fax|mobile/i, 'phone'],
  [/年月$|月份$|^月度$/, 'month'],
  [
    /日期[和及与、/]?时间|(?<!起止|工作|营业|服务|交货期|累计|加班|用餐|停留|通话|等待)时间$|date ?(and )?time$/i,
    'datetime',
  ],
  [/日期|date$/i, 'date'],
  [/比例|比率|百分比|占比|率$|%|％/, 'percent'],
  [
    /金额|价格|单价|总价|费用|费$|款$|货款|额$|资金|资本|成本|利润$|预算|工资|（元）|\(元\)|万元|amount|price|cost/i,
    'money',
  ],
  [/数量|人数|台数|件数|次数|份数|数目|台$|（人）|quantity|count/i, 'integer'],
  // Leave and trips are counted in halves; a sum may be one of anything.
  [/天数|得分|评分|分数|面积|重量|长度|^(合计|总计|共计|小计)$/, 'number'],
]

/** Names of fields that are answered in sentences. */
const LONG =
  /备注|说明|意见|情况|内容|原因|措施|建议|描述|概述|过程|经过|结果|要求|方案|计划|总结|评价|分析|记录|remark|note|description/i

/** What a cell says of the answer in it. */
export interface CellRoom {
  /** It has room for lines. */
  tall?: boolean
  /** It was made of several rows, which nobody does for a line. */
  isMerged?: boolean
}

/** The field type that a label asks for: 日期 is a date, 金额 an amount. */
export function guessFieldType(title: string, { tall = false, isMerged = false }: CellRoom = {}): string {
  const words = title.replaceAll(/\s/g, '')
  const found = TYPES.find(([pattern]) => pattern.test(words))
  if (found) return found[1]
  return isMerged || (tall && LONG.test(words)) ? 'textarea' : 'text'
}

/** Names of numbers that say nothing when they are added up: of one piece, a rate, an age. */
const NOT_ADDED = /单价|均价|^价格?$|折扣|率$|年龄|温度|unit ?price|discount|rate$|age$/i

/** Whether the numbers of a column are added up under it. */
export function isAddedUp(title: string): boolean {
  return !NOT_ADDED.test(title.replaceAll(/\s/g, '').replaceAll(/[（(][^（）()]*[）)]/g, ''))
}

/** Common words of office forms, the longest first where one holds another. */
const WORDS: readonly [string, string][] = (
  [
    ['客户名称', 'customerName'],
    ['客户姓名', 'customerName'],
    ['客户编号', 'customerNo'],
    ['客户代码', 'customerCode'],
    ['客户', 'customer'],
    ['产品名称', 'productName'],
    ['产品编号', 'productNo'],
    ['产品', 'product'],
    ['商品', 'goods'],
    ['规格型号', 'model'],
    ['型号', 'model'],
    ['规格', 'specification'],
    ['单位名称', 'organisation'],
    ['公司名称', 'company'],
    ['公司', 'company'],
    ['部门', 'department'],
    ['职务', 'position'],
    ['职位', 'position'],
    ['联系人', 'contact'],
    ['联系方式', 'contactDetails'],
    ['负责人', 'responsible'],
    ['填表人', 'filledInBy'],
    ['经办人', 'handledBy'],
    ['姓名', 'name'],
    ['名称', 'name'],
    ['性别', 'sex'],
    ['年龄', 'age'],
    ['电话', 'phone'],
    ['手机', 'mobile'],
    ['传真', 'fax'],
    ['邮箱', 'email'],
    ['电子邮件', 'email'],
    ['邮编', 'postcode'],
    ['地址', 'address'],
    ['地区', 'region'],
    ['区域', 'region'],
    ['网址', 'website'],
    ['填写日期', 'filledInOn'],
    ['填表日期', 'filledInOn'],
    ['受理日期', 'acceptedOn'],
    ['发生日期', 'occurredOn'],
    ['日期', 'date'],
    ['时间', 'time'],
    ['地点', 'place'],
    ['月份', 'month'],
    ['年度', 'year'],
    ['受理编号', 'acceptanceNo'],
    ['订单编号', 'orderNo'],
    ['合同编号', 'contractNo'],
    ['编号', 'number'],
    ['序号', 'index'],
    ['金额', 'amount'],
    ['单价', 'unitPrice'],
    ['价格', 'price'],
    ['总价', 'totalPrice'],
    ['费用', 'cost'],
    ['数量', 'quantity'],
    ['单位', 'unit'],
    ['合计', 'total'],
    ['小计', 'subtotal'],
    ['比例', 'share'],
    ['占比', 'share'],
    ['等级', 'grade'],
    ['级别', 'grade'],
    ['类型', 'type'],
    ['类别', 'category'],
    ['项目', 'item'],
    ['事项', 'matter'],
    ['内容', 'content'],
    ['原因', 'reason'],
    ['措施', 'measures'],
    ['方案', 'plan'],
    ['目的', 'purpose'],
    ['目标', 'goal'],
    ['结果', 'result'],
    ['状态', 'status'],
    ['情况', 'situation'],
    ['意见', 'opinion'],
    ['建议', 'suggestion'],
    ['说明', 'explanation'],
    ['备注', 'remark'],
    ['评价', 'assessment'],
    ['评分', 'score'],
    ['得分', 'score'],
    ['销售额', 'sales'],
    ['销售量', 'salesVolume'],
    ['毛利', 'grossProfit'],
    ['利润', 'profit'],
    ['投诉', 'complaint'],
    ['处理', 'handling'],
    ['退货', 'return'],
    ['维修', 'repair'],
    ['计划', 'planned'],
    ['实际', 'actual'],
    ['预计', 'expected'],
    ['承诺', 'promised'],
    ['期限', 'deadline'],
    ['办理', 'handling'],
    ['受理', 'acceptance'],
    ['来访', 'visit'],
    ['会议', 'meeting'],
    ['人数', 'headcount'],
    ['次数', 'times'],
    ['天数', 'days'],
    ['开户行', 'bank'],
    ['账号', 'account'],
    ['税号', 'taxNo'],
    ['身份证号码', 'idNumber'],
    ['身份证号', 'idNumber'],
    ['出生日期', 'bornOn'],
    ['籍贯', 'birthplace'],
    ['学历', 'education'],
    ['专业', 'major'],
    ['毕业院校', 'school'],
    ['工号', 'employeeNo'],
    ['入职日期', 'joinedOn'],
    ['岗位', 'post'],
    ['工资', 'wage'],
    ['开始', 'start'],
    ['结束', 'end'],
    ['交货', 'delivery'],
    ['供应商', 'supplier'],
    ['合同', 'contract'],
    ['订单', 'order'],
    ['发票', 'invoice'],
    ['申请', 'application'],
    ['申请人', 'applicant'],
    ['申请日期', 'appliedOn'],
    ['登记人', 'registeredBy'],
    ['登记日期', 'registeredOn'],
    ['是否受理', 'isAccepted'],
    ['是否合格', 'isQualified'],
    ['用餐', 'meals'],
    ['住宿', 'lodging'],
    ['交通费', 'transport'],
    ['主要', 'main'],
    ['其他', 'other'],
    ['问题', 'problem'],
    ['总额', 'total'],
    ['总数', 'total'],
    ['库存', 'stock'],
    ['入库', 'received'],
    ['出库', 'issued'],
    ['检验', 'inspection'],
    ['标准', 'standard'],
    ['负责部门', 'responsibleDepartment'],
    ['年', 'year'],
    ['月', 'month'],
    ['本月', 'thisMonth'],
    ['上月', 'lastMonth'],
    ['附件', 'attachment'],
    ['证件', 'certificate'],
    ['行业', 'industry'],
    ['资质', 'qualification'],
    ['法定代表人', 'legalRepresentative'],
    ['注册资本', 'registeredCapital'],
    ['回访', 'followUp'],
    ['拜访', 'visit'],
    ['服务', 'service'],
    ['质量', 'quality'],
  ] satisfies [string, string][]
).toSorted(([a], [b]) => b.length - a.length)

/** Words that reach for prototypes, and those of FEEL, which no formula could read a field by. */
const RESERVED =
  /^(constructor|prototype|if|then|else|for|in|return|some|every|satisfies|instance|of|and|or|not|between|true|false|null|function|external)$/

/**
 * A key for a field of this title: of its known words in English, its own Latin words, how it is read, or `field` with a
 * number.
 */
export function guessKey(title: string, taken: ReadonlySet<string>): string {
  // A unit in brackets is no part of the name: 金额（元）.
  const words = title.replaceAll(/(?<=.)[（(][^（）()]*[）)]/g, '').replaceAll(/[\s（）()：:]/g, '')
  const whole = WORDS.find(([zh]) => zh === words)?.[1]
  const found = whole ?? composed(words) ?? latin(title) ?? pinyinKey(words) ?? 'field'
  const stem = RESERVED.test(found) ? `${found}Value` : found
  if (!taken.has(stem) && stem !== 'field') return stem
  for (let count = stem === 'field' ? 1 : 2; ; count++)
    if (!taken.has(`${stem}${count}`)) return `${stem}${count}`
}

/** 投诉原因 is `complaintReason`: known words one behind the other, nothing left over. */
function composed(words: string): string | undefined {
  let rest = words
  let key = ''
  while (rest !== '') {
    const found = WORDS.find(([zh]) => rest.startsWith(zh))
    if (!found) return undefined
    key += key === '' ? found[1] : found[1][0]!.toUpperCase() + found[1].slice(1)
    rest = rest.slice(found[0].length)
  }
  return key === '' ? undefined : key
}

function latin(title: string): string | undefined {
  const words = title.normalize('NFKD').match(/[A-Za-z][A-Za-z0-9]*/g)
  if (!words || /\p{Script=Han}/u.test(title)) return undefined
  const [first, ...others] = words.map((word) => word.toLowerCase())
  return [first, ...others.map((word) => word[0]!.toUpperCase() + word.slice(1))].join('').slice(0, 40)
}
