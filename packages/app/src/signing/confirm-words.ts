const zh = {
  kept: '用留存的签名',
  none: '您还没有留存签名。',
  toAccount: '去“我的账户”留存一个',
  asItStands: '签名在签字位里的样子',
  password: '用密码确认是您本人',
  code: '用验证码确认是您本人',
  codeHint: '验证器应用显示的六位数字，或一个备用码',
  wrongPassword: '密码不对。',
}

export type ConfirmWords = typeof zh

const en: ConfirmWords = {
  kept: 'Use my kept signature',
  none: 'You keep no signature yet.',
  toAccount: 'Add one under My account',
  asItStands: 'The signature as it stands in its place',
  password: 'Confirm with your password',
  code: 'Confirm with a code',
  codeHint: 'The six digits that your authenticator app shows, or a backup code',
  wrongPassword: 'This password is wrong.',
}

export const CONFIRM_WORDS = { zh, en }
