const zh = {
  phone: '用手机写',
  lead: '用手机扫这个码，在手机上写名字，不用登录。五分钟内有效，只能写一次。',
  code: '手机扫的二维码',
  show: '显示二维码',
  nameFirst: '请先写签字人的姓名，手机上会显示。',
  waiting: '等手机扫码…',
  opened: '手机已打开，正在写…',
  drawn: '手机上写好了：',
  over: '时间到了。',
  anew: '换一个码',
  again: '重写',
  failed: '没有成功，请再试一次。',
  reasons: {
    unset: '办公室还没有设手机打得开的网址（PAPERWRIGHT_URL），不能用手机写。请管理员设置，或换一种方式签。',
    loopback:
      '办公室的网址只在这台服务器上打得开，手机连不上，不能用手机写。请管理员改网址，或换一种方式签。',
  },
}

export type PhoneWords = typeof zh

const en: PhoneWords = {
  phone: 'Draw on a phone',
  lead: 'Scan this with a phone and write the name there; nobody need sign in. It works once, for five minutes.',
  code: 'QR code for the phone',
  show: 'Show the QR code',
  nameFirst: 'First enter the name of whoever signs; the phone shows it.',
  waiting: 'Waiting for the phone…',
  opened: 'The phone is there…',
  drawn: 'Drawn on the phone:',
  over: 'The time is over.',
  anew: 'Show a new code',
  again: 'Draw again',
  failed: 'That didn’t work. Try again.',
  reasons: {
    unset:
      'Your office has no address that a phone can open (PAPERWRIGHT_URL). Ask an admin to set one, or sign in another way.',
    loopback:
      'Your office’s address works on its own machine alone, so no phone gets there. Ask an admin to change it, or sign in another way.',
  },
}

export const PHONE_WORDS = { zh, en }
