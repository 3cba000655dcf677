import { setShape } from '../edits/set-shape.ts'
import { useReport } from '../state/use-report.ts'
import { titleOfQuery } from './title-of-query.ts'

/** Which query is worked on, what its rows are taken from, and whether they are grouped or listed. */
export function SourcesPanel() {
  const work = useReport()
  const { report, query, shape, sources, words, selection, select, openQuery, run } = work
  const keys = Object.keys(report.queries)
  return (
    <section className="pwr-sources" aria-label={words.sources.title}>
      {keys.length > 1 && (
        <select aria-label={words.query} value={query} onChange={(event) => openQuery(event.target.value)}>
          {keys.map((key) => (
            <option key={key} value={key}>
              {titleOfQuery(report, key, work)}
            </option>
          ))}
        </select>
      )}
      <ul aria-label={words.sources.title}>
        {sources.map(({ source, title, part }, index) => (
          <li key={`${part} ${source.as}`}>
            <button
              type="button"
              className="pwr-source"
              aria-pressed={
                selection.kind === 'source' && selection.part === part && selection.as === source.as
              }
              onClick={() => select({ kind: 'source', part, as: source.as })}
            >
              {title}
              {index > 0 && (
                <small>
                  {shape?.from[part]?.as === source.as ? words.sources.united : words.sources.joined}
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="pwr-link"
        aria-pressed={selection.kind === 'adding'}
        onClick={() => select({ kind: 'adding' })}
      >
        ＋ {words.sources.add}
      </button>
      {shape && (
        <div className="pwr-shape" role="group" aria-label={words.shape}>
          {(['cross', 'list'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={shape[one] !== undefined}
              onClick={() =>
                run(
                  (now) => setShape(now, { query, shape: one, count: words.count }),
                  () => ({ selection: { kind: 'table' } }),
                )
              }
            >
              {words[one]}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
