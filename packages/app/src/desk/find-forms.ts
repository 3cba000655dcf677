import type { FormSummary } from '@paperwright/server'

/**
 * The forms that match every word of a query: by title in either language, code, id or tag.
 * Full-width letters and digits match their usual shapes.
 */
export function findForms<Found extends FormSummary>(forms: readonly Found[], query: string): Found[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...forms]
  return forms.filter((form) => {
    const text = fold([form.code ?? '', form.title, form.titleEn ?? '', form.id, ...form.tags].join('\n'))
    return wanted.every((word) => text.includes(word))
  })
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
