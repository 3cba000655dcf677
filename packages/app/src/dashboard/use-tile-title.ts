import { reportWording } from '@paperwright/runtime/kit'
import type { ShownTile } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { viewsQuery } from '../api/views.ts'
import { reportQuery } from '../reports/report-queries.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { blockTitle, tileBlock } from './tile-block.ts'

/** What a tile is called, and of which kind it is, in words. */
export function useTileTitle(tile: ShownTile): { title: string; kind: string } {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { locale } = useSession()
  const report = 'report' in tile ? tile.report : ''
  const form = 'list' in tile ? tile.list.form : ''
  const { data: own } = useQuery({ ...reportQuery(report), enabled: report !== '' })
  const { data: views } = useQuery({ ...viewsQuery(form), enabled: form !== '' })
  if ('kept' in tile) return { title: words.keptTitle, kind: words.kept }
  if ('words' in tile)
    return { title: tile.title ?? tile.words.split('\n')[0]!.slice(0, 30), kind: words.kinds.words }
  if ('list' in tile) {
    const view = views?.find(({ id }) => id === tile.list.view)
    return { title: view?.name ?? words.kinds.list, kind: words.kinds.list }
  }
  const block = tileBlock(tile)
  const title = own ? reportWording(own.document, locale).word(blockTitle(block, own.document)) : tile.report
  return { title, kind: words.kinds[block.kind] }
}
