/** What the menu of whoever is signed in says. */
export const PERSON_WORDS = {
  zh: {
    account: '我的账户',
    printJobs: '打印任务',
    administration: '管理',
    toConfirm: '待确认',
    signOut: '退出登录',
  },
  en: {
    account: 'My account',
    printJobs: 'Print jobs',
    administration: 'Administration',
    toConfirm: 'Needs confirmation',
    signOut: 'Sign out',
  },
}
