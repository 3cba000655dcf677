import type { Locale } from '@paperwright/runtime'

const zh = {
  title: '办公室',
  lead: '办公室的名称、时区和表单的分类。编号的年份、单据和页面上的时间、报表的月份、每月定时出的报表，都按这里的时区。',
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
  categories: '分类',
  categoriesLead: '表单和报表按分类排列，顺序就是这里的顺序。改名以后，原来归在里面的表单跟着改。',
  categoryZh: (row: number) => `分类 ${row} 的名称`,
  categoryEn: (row: number) => `分类 ${row} 的英文名称`,
  noEnglish: '英文（可不填）',
  filed: (count: number) => `${count} 张`,
  up: (name: string) => `${name}上移`,
  down: (name: string) => `${name}下移`,
  removeCategory: (name: string) => `删除分类${name}`,
  inUse: (count: number) => `还有 ${count} 张表单或报表归在这里，不能删除`,
  addCategory: '增加分类',
  twice: (name: string) => `有两个分类都叫“${name}”，请改掉一个。`,
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
  lead: 'Your office’s name, time zone and categories. The time zone applies to record numbers, dates and times, reports and schedules.',
  name: 'Name',
  nameEn: 'English name (optional)',
  short: 'Short name (optional)',
  timeZone: 'Time zone',
  now: (moment) => `It’s ${moment} there now`,
  assumed: (zone) =>
    `Nobody has confirmed the time zone yet. The server’s time zone, ${zone}, is used for now. Choose the right one and save.`,
  moves: 'If you change the time zone:',
  changes: [
    'Existing numbers stay the same. New ones use the year in the new time zone.',
    'Times in records, printouts and exports are shown in the new time zone. Dates people entered stay the same.',
    'Reports use days, weeks, months and quarters in the new time zone. Issued reports stay the same.',
    'Scheduled reports run at the same local time in the new time zone. None is issued twice.',
  ],
  categories: 'Categories',
  categoriesLead:
    'Forms and reports are listed by category, in this order. Forms follow when you rename their category.',
  categoryZh: (row) => `Name of category ${row}`,
  categoryEn: (row) => `English name of category ${row}`,
  noEnglish: 'English (optional)',
  filed: (count) => (count === 1 ? '1 document' : `${count} documents`),
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  removeCategory: (name) => `Delete the category ${name}`,
  inUse: (count) =>
    count === 1 ? 'A form or report is still in it' : `${count} forms or reports are still in it`,
  addCategory: 'Add a category',
  twice: (name) => `Two categories are called “${name}”. Rename one of them.`,
  save: 'Save',
  confirm: 'Confirm and save',
  saved: 'Saved.',
  conflict: 'Someone else just saved changes. Reload the page and review them before you make yours.',
  unknownZone: 'The database doesn’t support this time zone. Choose another one.',
  failed: 'Couldn’t save. Please try again.',
  versions: 'Earlier versions',
  version: (version) => `Version ${version}`,
}

export const OFFICE_WORDS: Readonly<Record<Locale, OfficeWords>> = { zh, en }
