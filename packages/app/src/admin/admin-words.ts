const zh = {
  title: '管理',
  pages: {
    people: '人员',
    posts: '部门和岗位',
    access: '权限',
    audit: '操作记录',
    office: '办公室',
    channels: '通知渠道',
    backup: '备份',
  },
  toConfirm: '待确认',
}

export type AdminWords = typeof zh

const en: AdminWords = {
  title: 'Administration',
  pages: {
    people: 'People',
    posts: 'Departments and positions',
    access: 'Permissions',
    audit: 'Audit log',
    office: 'Office',
    channels: 'Notice channels',
    backup: 'Backup',
  },
  toConfirm: 'Needs confirmation',
}

export const ADMIN_WORDS = { zh, en }
