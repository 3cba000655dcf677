import type { Locale } from '@paperwright/runtime'

const zh = {
  title: '办公室',
  lead: '办公室的名称和时区。编号的年份、单据和页面上的时间、报表的月份、每月定时出的报表，都按这里的时区。',
  name: '名称',
  nameEn: '英文名称（可不填）',
  short: '简称（可不填）',
  timeZone: '时区',
  now: (moment: string) => `那里现在是 ${moment}`,
  assumed: (zone: string) => `还没有人确认过时区：目前按服务器的时区 ${zone}。请选对时区，然后保存。`,
  moves: '换时区之后：',
  changes: [
    '已经发出的编号不变；以后的编号按新时区算年份。',
    '已有记录、单据、导出里的时刻按新时区显示，日期栏里填的日期不变。',
    '报表按新时区划分天、周、月、季度；已签发的报表不变。',
    '每月定时出的报表仍按墙上的钟点，到新时区的那个钟点才出，不会出两次。',
  ],
  save: '保存',
  confirm: '确认并保存',
  saved: '已保存。',
  conflict: '别人刚刚保存过。请刷新页面，看过之后再改。',
  unknownZone: '数据库不认识这个时区，请选另一个。',
  failed: '没有保存成功，请再试一次。',
  versions: '以前的版本',
  version: (version: number) => `第 ${version} 版`,
}

export type OfficeWords = typeof zh

const en: OfficeWords = {
  title: 'Office',
  lead: 'The names of the office and its time zone. Years of numbers, moments on paper and screen, months of reports and monthly schedules go by it.',
  name: 'Name',
  nameEn: 'English name (optional)',
  short: 'Short name (optional)',
  timeZone: 'Time zone',
  now: (moment) => `It is ${moment} there now`,
  assumed: (zone) =>
    `Nobody has confirmed the time zone yet: it is taken to be the server’s, ${zone}. Choose the right one, and save.`,
  moves: 'In another time zone:',
  changes: [
    'Numbers that were given stay; later ones take their year there.',
    'Moments of records, sheets and exports are told there; dates that were entered stay.',
    'Reports count days, weeks, months and quarters there; issued ones stay.',
    'Monthly schedules stay at their hour by the clock on the wall there, and issue nothing twice.',
  ],
  save: 'Save',
  confirm: 'Confirm and save',
  saved: 'Saved.',
  conflict: 'Someone else has just saved. Reload the page and look before you change it.',
  unknownZone: 'The database does not know this time zone. Choose another.',
  failed: 'It was not saved. Please try again.',
  versions: 'Earlier versions',
  version: (version) => `Version ${version}`,
}

export const OFFICE_WORDS: Readonly<Record<Locale, OfficeWords>> = { zh, en }
