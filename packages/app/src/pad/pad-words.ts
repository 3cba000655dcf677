const zh = {
  title: '手写签字',
  signer: '签字人',
  place: '签字处',
  number: '编号',
  inPlaceOf: (name: string) => `（代${name}）`,
  send: '送到电脑',
  hint: '写好后按“送到电脑”，再在电脑上按“签字”。',
  sent: '已送到电脑。请在电脑上看过，按“签字”。这一页可以关了。',
  lasts: '五分钟内有效，只能写一次。',
  failed: '没有送到，请检查网络后再试一次。',
  gone: {
    'pad-used': '这个码已经用过。要重写，请在电脑上换一个码。',
    'pad-over': '时间到了，这个码不能再用。请在电脑上换一个码。',
    'pad-changed': '这张表刚刚改过，这个码不能再用。请在电脑上看过新的内容再签。',
    'pad-unknown': '这个码不能用：可能已换了新的码，或电脑上已关闭、已退出。请在电脑上换一个码。',
  } as Record<string, string>,
}

export type PadWords = typeof zh

const en: PadWords = {
  title: 'Sign by hand',
  signer: 'Signer',
  place: 'Place',
  number: 'Number',
  inPlaceOf: (name) => ` for ${name}`,
  send: 'Send to the desk',
  hint: 'Write your name, press “Send to the desk”, then “Sign” on the computer.',
  sent: 'The desk has it. Look at it there and press “Sign”. You can close this page.',
  lasts: 'It works once, for five minutes.',
  failed: 'It wasn’t sent. Check your connection and try again.',
  gone: {
    'pad-used': 'This code was used. To draw again, show a new code on the computer.',
    'pad-over': 'The time is over and this code no longer works. Show a new code on the computer.',
    'pad-changed':
      'The record was just changed, so this code no longer works. Read it again on the computer.',
    'pad-unknown':
      'This code doesn’t work: it was replaced, or closed or signed out on the computer. Show a new code there.',
  },
}

export const PAD_WORDS = { zh, en }
