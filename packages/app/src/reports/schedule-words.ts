import type { Rhythm, ScheduleContent } from '@paperwright/server'

type When = Pick<ScheduleContent, 'every' | 'month' | 'day' | 'hour'>

const ZH_DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const EN_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const EN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const ORDINALS = ['first', 'second', 'third']

/** What is said of schedules, on their page and in their dialog. */
export const SCHEDULE_WORDS = {
  zh: {
    title: '签发计划',
    lead: '到时间按计划签发报表，用计划所有人的权限。管理员能看到所有人的计划。',
    none: '还没有签发计划',
    noneHint: '打开一张报表，点“定期签发”。',
    every: '每',
    rhythms: { week: '周', month: '月', quarter: '季度', year: '年' } satisfies Record<Rhythm, string>,
    weekday: '星期',
    weekdays: ZH_DAYS,
    month: '月份',
    monthOfQuarter: (month: number) => `第 ${month} 个月`,
    monthOfYear: (month: number) => `${month} 月`,
    day: '日',
    hour: '时',
    dayHint: '没有这一天的月份，在最后一天。',
    when: ({ every, month, day, hour }: When) => {
      const at = `${hour}:00`
      if (every === 'week') return `每${ZH_DAYS[day - 1]} ${at}`
      if (every === 'month') return `每月 ${day} 日 ${at}`
      if (every === 'quarter') return `每季度第 ${month} 个月 ${day} 日 ${at}`
      return `每年 ${month} 月 ${day} 日 ${at}`
    },
    last: (number: string, due: string) => `上次：${number}（${due}）`,
    dueAt: (moment: string) => `应签发于 ${moment}。`,
    edit: '修改',
    save: '保存',
  },
  en: {
    title: 'Schedules',
    lead: 'Reports are issued automatically with the permissions of the schedule’s owner. Admins see all schedules.',
    none: 'No schedules yet',
    noneHint: 'Open a report and click “Schedule”.',
    every: 'Every',
    rhythms: { week: 'week', month: 'month', quarter: 'quarter', year: 'year' } satisfies Record<
      Rhythm,
      string
    >,
    weekday: 'On',
    weekdays: EN_DAYS,
    month: 'In',
    monthOfQuarter: (month: number) => `the ${ORDINALS[month - 1]} month`,
    monthOfYear: (month: number) => EN_MONTHS[month - 1]!,
    day: 'Day',
    hour: 'Hour',
    dayHint: 'In shorter months, the last day.',
    when: ({ every, month, day, hour }: When) => {
      const at = `${hour}:00`
      if (every === 'week') return `Every ${EN_DAYS[day - 1]}, ${at}`
      if (every === 'month') return `Monthly on day ${day}, ${at}`
      if (every === 'quarter') return `Quarterly on day ${day} of the ${ORDINALS[month! - 1]} month, ${at}`
      return `Every ${day} ${EN_MONTHS[month! - 1]}, ${at}`
    },
    last: (number: string, due: string) => `Last: ${number} (${due})`,
    dueAt: (moment: string) => `It was due ${moment}.`,
    edit: 'Edit',
    save: 'Save',
  },
}
