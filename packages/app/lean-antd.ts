import type { Plugin } from 'vite'

/**
 * Leaves out of the build what antd's ConfigProvider brings for tooltips that share one popup: no tooltip here does, and
 * every page would load the machinery of popups for it.
 */
export function leanAntd(): Plugin {
  const name = '\0lean-antd/unique-provider'
  return {
    name: 'lean-antd',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === '../tooltip/UniqueProvider' && importer?.includes('/antd/es/config-provider/')
        ? name
        : undefined
    },
    load: (id) => (id === name ? 'export default ({ children }) => children' : undefined),
  }
}
