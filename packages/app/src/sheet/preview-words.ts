/** What is said where a sheet is shown on paper. */
const zh = {
  title: '纸面预览',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适合宽度',
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  pages: (pages: number) => `${pages} 页`,
  composing: '正在排版…',
  failed: '预览排不出来，打印不受影响。',
  missingType: (names: readonly string[]) =>
    `本系统没有安装字段类型“${names.join('”“')}”，其内容按存储的原样打印，请联系管理员。`,
  missingGlyph: (characters: string) => `打印字库里没有“${characters}”，打印时是方框。`,
  overflow: '有的内容放不下，请缩短。',
}

const en: typeof zh = {
  title: 'Print preview',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to width',
  page: (page, pages) => `Page ${page} of ${pages}`,
  pages: (pages) => (pages === 1 ? '1 page' : `${pages} pages`),
  composing: 'Loading preview…',
  failed: 'The preview can’t be shown. You can still print.',
  missingType: (names) =>
    `The field type ${names.join(', ')} isn’t installed, so its values print as stored. Please tell an admin.`,
  missingGlyph: (characters) => `The print fonts don’t have “${characters}”; it prints as a box.`,
  overflow: 'Some content doesn’t fit. Please shorten it.',
}

export const PREVIEW_WORDS = { zh, en }
