import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/**
 * Leaves out of the build what rjsf draws forms with by default: the sheet brings its own fields and templates, and
 * of rjsf's only `SchemaField`, which looks up a field's schema and hands it on, is ever called. rjsf lists its
 * defaults in three index files; two of them become empty, the third keeps the one field. The schemas that it is given
 * say names, types and titles: what rjsf asks about them is answered by `plain-schema-utils.ts`, without what resolves
 * references, conditions and defaults; the browser's own URLs do for its resolver.
 */
export function leanRjsf(): Plugin {
  const kept: Record<string, string> = {
    fields:
      "import SchemaField from '@rjsf/core/lib/components/fields/SchemaField.js'\nexport default () => ({ SchemaField })",
    templates: 'export default () => ({})',
    widgets: 'export default () => ({})',
    'fast-uri':
      'export default { equal: (a, b) => a === b, resolve: (base, reference) => new URL(reference, base).href }',
  }
  return {
    name: 'lean-rjsf',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'fast-uri' && importer?.includes('@rjsf/utils')) return '\0lean-rjsf/fast-uri'
      if (source === './createSchemaUtils.js' && importer?.includes('@rjsf/utils'))
        return fileURLToPath(new URL('plain-schema-utils.ts', import.meta.url))
      const list = /^\.\/components\/(fields|templates|widgets)\/index\.js$/.exec(source)?.[1]
      return list && importer?.includes('@rjsf/core/lib/getDefaultRegistry')
        ? `\0lean-rjsf/${list}`
        : undefined
    },
    load(id) {
      return id.startsWith('\0lean-rjsf/') ? kept[id.slice('\0lean-rjsf/'.length)] : undefined
    },
  }
}
