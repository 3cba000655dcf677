import { IMAGES, readFiles, storedFileSchema } from '../../files/stored-file.ts'
import { fileSettings } from '../file-settings.ts'
import { fileType } from '../file-type.ts'

const MOST = 9
/** How high pictures are printed, in mm: in a cell of their own, and in the entries of a list. */
const HEIGHT = 28
const HEIGHT_IN_LISTS = 16

/** Photographs and other pictures, printed side by side in their cell. */
export const picture = fileType({
  name: 'picture',
  newSchema: {
    type: 'array',
    'x-field': 'picture',
    items: storedFileSchema(IMAGES),
    maxItems: MOST,
    // What prints. A phone whose camera writes another format gives a JPEG when this is asked for.
    'x-accept': ['image/jpeg', 'image/png'],
  },
  settings: fileSettings(String.raw`^image/(\*|[a-z0-9][a-z0-9.+-]*)$`),
  paper: (value, { options }) =>
    (readFiles(value) ?? []).map(({ id, name }) => ({
      kind: 'image',
      file: id,
      name,
      height: options === 'chosen' ? HEIGHT_IN_LISTS : HEIGHT,
    })),
  sample: () => [{ id: 'sample', name: '现场照片.jpg', type: 'image/jpeg', size: 1_260_000 }],
  words: {
    zh: { name: '图片', misfit: '这里只放图片，不能填文字' },
    en: { name: 'Pictures', misfit: 'takes pictures, not text' },
  },
  printsPictures: true,
})
