/** Words with blanks to fill in, in order. */
export type TemplatePiece =
  | { kind: 'words'; text: string }
  /** `label` may be empty; `type` is a field type where the shape of the blank tells it. */
  | { kind: 'blank'; label: string; type?: 'date' | 'month' | 'datetime' }

const GAP = '[\\s\\u3000_＿]*'
const DAY = `(?:\\d{2,4}|[\\s\\u3000_＿]*)${GAP}年${GAP}月${GAP}日`
const DATE = `${DAY}(?:${GAP}时(?:${GAP}分)?)?`
const LABEL = '[^\\s\\u3000：:_＿（()）。；;，,]'
const BLANK = new RegExp(
  `(?<label>${LABEL}{1,20})[：:](?:${GAP}(?<after>${DATE})|${GAP}(?<month>年${GAP}月)(?!\\d)|[\\s\\u3000]*[_＿]{2,}|(?=[\\s\\u3000]{2,}\\S)|(?=[\\s\\u3000]*$))` +
    `|(?<alone>${DATE})|[_＿]{2,}`,
  'gmu',
)
/** Words before a colon that ask for nothing. */
const NOTES = /^(注|附注|提示|注意)$|(如下|以下|包括|例如)$/

/** Finds the blanks: `部门：      日期：  年 月 日` has two. Words with none come back as one piece. */
export function readTemplate(text: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = []
  let from = 0
  for (const match of text.matchAll(BLANK)) {
    const { label = '', after, month, alone } = match.groups ?? {}
    if (NOTES.test(label)) continue
    pushWords(pieces, text.slice(from, match.index) + (label && `${label}：`))
    const moment = after ?? alone
    const type = moment === undefined ? month && 'month' : /时/.test(moment) ? 'datetime' : 'date'
    const own = label || trailingWord(text.slice(from, match.index))
    pieces.push({ kind: 'blank', label: own, ...(type && { type: type as 'date' | 'month' | 'datetime' }) })
    from = match.index + match[0].length
  }
  pushWords(pieces, text.slice(from))
  return pieces
}

function pushWords(pieces: TemplatePiece[], words: string) {
  if (words.trim() === '' && words.length < 2) return
  const text = words.replaceAll(/[ \t\u3000]{2,}/g, '　　')
  if (text) pieces.push({ kind: 'words', text })
}

/** The last word before a drawn blank, which is all that names it. */
function trailingWord(words: string): string {
  return /[^\s\u3000，。；;,、：:（(]{1,10}$/u.exec(words.trimEnd())?.[0] ?? ''
}
