import { useScreenScope } from '../screen-scope.ts'

/** A head cut by diagonals: the first word names the rows, the last the columns. */
export function DiagonalHead({ words: printed }: { words: readonly string[] }) {
  const { word } = useScreenScope()
  const lines = printed.length > 2 ? ['M0 0 L100 50', 'M0 0 L50 100'] : ['M0 0 L100 100']
  return (
    <div className="pw-diagonal" data-words={printed.length}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {lines.map((d) => (
          <path key={d} d={d} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      {printed.map((text) => (
        <span key={text}>{word(text)} </span>
      ))}
    </div>
  )
}
