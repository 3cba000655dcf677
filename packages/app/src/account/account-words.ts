const zh = {
  title: '我的账户',
  password: '修改密码',
  current: '现在的密码',
  next: '新密码',
  again: '再输入一次',
  hint: '至少十个字符，不要用常见的密码。改后其他浏览器会退出登录。',
  change: '修改密码',
  changed: '密码已修改。',
  sessions: '登录的浏览器',
  sessionsLead: '不认识的，请让它退出，然后修改密码。',
  since: (started: string, seen: string) => `${started} 登录，最近 ${seen}`,
  end: '退出',
  keys: '脚本用的密钥',
  keysLead: '密钥让脚本以您的权限使用接口。每个密钥只在建立时显示一次。',
  keyName: '用途',
  days: '有效期',
  dayChoices: { 30: '三十天', 365: '一年', 0: '不过期' } as Record<number, string>,
  makeKey: '建立密钥',
  newKey: '新密钥',
  copy: '复制',
  copied: '已复制',
  revoke: '作废',
  keyUse: (used: string | null, expires: string | null) =>
    `${used ? `最近使用 ${used}` : '还没有用过'}，${expires ? `有效到 ${expires}` : '不过期'}`,
  noKeys: '没有密钥。',
}

export type AccountWords = typeof zh

const en: AccountWords = {
  title: 'My account',
  password: 'Change password',
  current: 'Present password',
  next: 'New password',
  again: 'Once more',
  hint: 'Ten characters at least, and none of the common ones. Other browsers are signed out.',
  change: 'Change password',
  changed: 'The password is changed.',
  sessions: 'Browsers signed in',
  sessionsLead: 'Sign out what you do not know, then change your password.',
  since: (started, seen) => `signed in ${started}, last seen ${seen}`,
  end: 'Sign out',
  keys: 'Keys for scripts',
  keysLead: 'With a key, a script uses the API with your rights. Each is shown once, when it is made.',
  keyName: 'For what',
  days: 'Valid for',
  dayChoices: { 30: 'thirty days', 365: 'a year', 0: 'ever' },
  makeKey: 'Make a key',
  newKey: 'New key',
  copy: 'Copy',
  copied: 'Copied',
  revoke: 'Revoke',
  keyUse: (used, expires) =>
    `${used ? `last used ${used}` : 'never used'}, ${expires ? `valid until ${expires}` : 'does not expire'}`,
  noKeys: 'There are no keys.',
}

export const accountWords = { zh, en }
