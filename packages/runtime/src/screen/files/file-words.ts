import type { Locale } from '../../fields/field-type.ts'

/** What a field says that keeps files. */
export interface FileWords {
  addFile: string
  addPicture: string
  takePhoto: string
  /** Another way in, where there is a mouse. */
  drop: string
  /** Which files. */
  hint(told: { kinds: string | undefined; size: string; most: number | undefined }): string
  unavailable: string
  open(name: string): string
  remove(name: string): string
  removed(name: string): string
  undo: string
  added(name: string): string
  sending(name: string): string
  cancel(name: string): string
  retry: string
  dismiss: string
  tooLarge(size: string, most: string): string
  wrongKind(kinds: string): string
  empty: string
  heic: string
  tooMany(most: number, left: number): string
  failed: string
  images: string
  audio: string
  video: string
  text: string
  comma: string
}

const zh: FileWords = {
  addFile: '添加文件',
  addPicture: '添加图片',
  takePhoto: '拍照',
  drop: '也可拖放或粘贴到这里。',
  hint: ({ kinds, size, most }) =>
    [
      ...(kinds === undefined ? [] : [kinds]),
      `每个不超过 ${size}`,
      ...(most === undefined ? [] : [`最多 ${most} 个`]),
    ].join('，'),
  unavailable: '这里现在不能添加文件',
  open: (name) => `打开 ${name}`,
  remove: (name) => `删除 ${name}`,
  removed: (name) => `已删除 ${name}`,
  undo: '撤销',
  added: (name) => `已添加 ${name}`,
  sending: (name) => `正在上传 ${name}`,
  cancel: (name) => `取消上传 ${name}`,
  retry: '重试',
  dismiss: '知道了',
  tooLarge: (size, most) => `有 ${size}，超过了 ${most}，没有添加；请压缩后再试`,
  wrongKind: (kinds) => `这里不能添加这种文件，没有添加；可以添加：${kinds}`,
  empty: '是空文件，没有添加；请检查后再试',
  heic: '是 HEIC 照片，这里用不了，没有添加；请在 iPhone 的“设置 › 相机 › 格式”中选“兼容性最佳”后重拍，或另存为 JPEG 后添加',
  tooMany: (most, left) => `最多 ${most} 个，有 ${left} 个没有添加；可先删去不要的`,
  failed: '没有传上去，请检查网络后重试',
  images: '图片',
  audio: '音频',
  video: '视频',
  text: '文本',
  comma: '、',
}

const en: FileWords = {
  addFile: 'Add files',
  addPicture: 'Add pictures',
  takePhoto: 'Take a photo',
  drop: 'or drop or paste them here: ',
  hint: ({ kinds, size, most }) =>
    [
      ...(kinds === undefined ? [] : [kinds]),
      `up to ${size} each`,
      ...(most === undefined ? [] : [`at most ${most}`]),
    ].join('; '),
  unavailable: 'You can’t add files right now',
  open: (name) => `Open ${name}`,
  remove: (name) => `Remove ${name}`,
  removed: (name) => `Removed ${name}`,
  undo: 'Undo',
  added: (name) => `Added ${name}`,
  sending: (name) => `Uploading ${name}`,
  cancel: (name) => `Cancel uploading ${name}`,
  retry: 'Try again',
  dismiss: 'Close',
  tooLarge: (size, most) => `wasn’t added: ${size} is over the limit of ${most}`,
  wrongKind: (kinds) => `wasn’t added: this file type isn’t allowed here (allowed: ${kinds})`,
  empty: 'wasn’t added: the file is empty',
  heic: 'wasn’t added: HEIC photos can’t be used here. On the iPhone, choose Settings › Camera › Formats › Most Compatible and take it again, or save it as JPEG.',
  tooMany: (most, left) =>
    `You can add up to ${most} files. ${left === 1 ? '1 file wasn’t' : `${left} files weren’t`} added. Remove some first.`,
  failed: 'couldn’t be uploaded; please check your connection and try again',
  images: 'pictures',
  audio: 'audio',
  video: 'video',
  text: 'text',
  comma: ', ',
}

export const fileWords: Record<Locale, FileWords> = { zh, en }
