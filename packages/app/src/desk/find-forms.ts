/** What a library lists: forms, reports. */
export interface Findable {
  id: string
  code?: string
  title: string
  titleEn?: string
  description?: string
  tags?: readonly string[]
}

/**
 * Those that match every word of a query: by title in either language, code, id, description or tag.
 * Full-width letters and digits match their usual shapes.
 */
export function findForms<Found extends Findable>(forms: readonly Found[], query: string): Found[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...forms]
  return forms.filter((form) => {
    const { id, code = '', title, titleEn = '', description = '', tags = [] } = form
    const text = fold([code, title, titleEn, id, description, ...tags].join('\n'))
    return wanted.every((word) => text.includes(word))
  })
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
