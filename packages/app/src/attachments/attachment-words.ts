const zh = {
  title: (count: number) => `附件（${count}）`,
  look: (name: string) => `查看 ${name}`,
  download: '下载',
  downloadOf: (name: string) => `下载 ${name}`,
  place: (at: number, count: number) => `第 ${at} 个，共 ${count} 个`,
  previous: '上一个',
  next: '下一个',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '整张',
  turn: '转 90°',
  open: '在新标签页打开',
  close: '关闭',
  loading: '正在取文件…',
  failed: '没有取到这个文件。它可能已不在您可以看到的范围内，或者网络断了。',
  retry: '再试一次',
  notShown: '这种文件不能在页面里看，请下载后打开。',
  noPdf: '这个浏览器不能在页面里显示 PDF，请在新标签页打开或下载。',
  keys: '← → 换一个，+ − 缩放，0 整张，R 转动，Esc 关闭',
}

export type AttachmentWords = typeof zh

const en: AttachmentWords = {
  title: (count) => `Attachments (${count})`,
  look: (name) => `Look at ${name}`,
  download: 'Download',
  downloadOf: (name) => `Download ${name}`,
  place: (at, count) => `${at} of ${count}`,
  previous: 'Previous',
  next: 'Next',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fit: 'Whole',
  turn: 'Turn by 90°',
  open: 'Open in a new tab',
  close: 'Close',
  loading: 'Fetching the file…',
  failed: 'The file was not fetched. It may be out of your reach by now, or the network is down.',
  retry: 'Try again',
  notShown: 'A file of this kind cannot be shown in the page. Download it to open it.',
  noPdf: 'This browser shows no PDF in a page. Open it in a new tab, or download it.',
  keys: '← → another, + − zoom, 0 whole, R turn, Esc close',
}

export const ATTACHMENT_WORDS = { zh, en }
