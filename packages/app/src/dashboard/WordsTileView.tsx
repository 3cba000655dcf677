import type { WordsTile } from '@paperwright/server'

/** What someone wrote, in plain paragraphs. */
export function WordsTileView({ tile }: { tile: WordsTile }) {
  return (
    <>
      {tile.title && <h2>{tile.title}</h2>}
      {tile.words
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, at) => (
          <p key={at} className="tile-words">
            {line}
          </p>
        ))}
    </>
  )
}
