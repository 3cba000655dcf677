import type { Form } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'

/** A form that keeps papers of 1 MB at most, and photos. */
export function fileForm(): Form {
  const { newSchema: papers } = requireFieldType({ 'x-field': 'attachment' })
  const { newSchema: photos } = requireFieldType({ 'x-field': 'picture' })
  return {
    type: 'object',
    title: '附件表',
    properties: {
      papers: { ...papers, title: '文件', 'x-max-size': 1 },
      photos: { ...photos, title: '照片' },
    },
    'x-form': { id: 'with-files' },
    'x-paper': {
      blocks: [
        { kind: 'frame', columns: [1, 1], rows: [{ cells: [{ field: '/papers' }, { field: '/photos' }] }] },
      ],
    },
  }
}
