const zh = {
  title: '留存的签名',
  lead: '留存一次，签字时直接用，每次用密码或验证码确认。留存的签名只有您自己看得到，管理员也看不到；签过的表上是当时的副本。',
  off: '办公室现在不用留存的签名。',
  since: (moment: string) => `${moment}留存`,
  replace: '换一个',
  remove: '删除',
  removeTitle: '删除留存的签名？',
  removeLead: '以后签字不能再用它；已经签好的不变。',
  cancel: '取消',
  how: '怎样留存',
  ways: { drawn: '手写', picture: '用图片' },
  choose: '选一张图片',
  pictureHint: '白纸上写的签名，拍照或扫描都可以（PNG 或 JPEG，15 MB 以内）。纸的底色会去掉，四边裁齐。',
  reading: '正在读图片…',
  look: '签在表上是这个样子：',
  keep: '留存',
  kept: '已留存。',
  removed: '已删除。',
  failed: '没有做成，请再试一次。',
  refusals: {
    unreadable: '这不是 PNG 或 JPEG 图片，请换一张。',
    tooLarge: '这张图片太大，请换小一些的。',
    fileTooLarge: '这张图片超过 15 MB，请换小一些的。',
    noInk: '图片上看不到签名，请换一张。',
    noPaper: '分不出纸和字：请把签名写在白纸上，光线均匀地拍，不要拍到纸以外。',
    tooMuch: '图片上不只是签名：请只拍签名，或先裁好。',
  } as Record<string, string>,
}

export type KeptSignatureWords = typeof zh

const en: KeptSignatureWords = {
  title: 'Kept signature',
  lead: 'Keep it once and sign with it, confirming each time with your password or a code. Only you see what you keep, not even admins do. What you sign gets a copy.',
  off: 'Your office doesn’t use kept signatures at present.',
  since: (moment) => `Kept since ${moment}`,
  replace: 'Replace',
  remove: 'Delete',
  removeTitle: 'Delete your kept signature?',
  removeLead: 'You can’t sign with it any more. What is signed stays as it is.',
  cancel: 'Cancel',
  how: 'How to add it',
  ways: { drawn: 'Draw it', picture: 'From a picture' },
  choose: 'Choose a picture',
  pictureHint:
    'A photo or scan of your signature on white paper (PNG or JPEG, up to 15 MB). The paper is taken away and the edges are trimmed.',
  reading: 'Reading the picture…',
  look: 'It will look like this on a sheet:',
  keep: 'Keep it',
  kept: 'Your signature is kept.',
  removed: 'Deleted.',
  failed: 'Something went wrong. Please try again.',
  refusals: {
    unreadable: 'This isn’t a PNG or JPEG picture. Choose another one.',
    tooLarge: 'This picture is too large. Choose a smaller one.',
    fileTooLarge: 'This picture has more than 15 MB. Choose a smaller one.',
    noInk: 'There is no signature to be seen in this picture. Choose another one.',
    noPaper:
      'Paper and ink can’t be told apart: photograph the signature on white paper, evenly lit, with nothing else in sight.',
    tooMuch:
      'There is more in this picture than a signature. Photograph the signature alone, or crop it first.',
  },
}

export const KEPT_SIGNATURE_WORDS = { zh, en }
