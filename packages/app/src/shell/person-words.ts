/** What the menu of whoever is signed in says. */
export const PERSON_WORDS = {
  zh: {
    account: '我的账户',
    printJobs: '打印任务',
    people: '人员',
    office: '办公室',
    toConfirm: '待确认',
    access: '权限',
    audit: '操作记录',
    backup: '备份',
    signOut: '退出登录',
  },
  en: {
    account: 'My account',
    printJobs: 'Print jobs',
    people: 'People',
    office: 'Office',
    toConfirm: 'To confirm',
    access: 'Rights',
    audit: 'Audit log',
    backup: 'Backup',
    signOut: 'Sign out',
  },
}
