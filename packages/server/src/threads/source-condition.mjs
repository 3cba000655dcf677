/** A hook of Node's module resolution: `exports` that have a source lead to it. */
export function resolve(specifier, context, next) {
  return next(specifier, { ...context, conditions: ['paperwright-source', ...context.conditions] })
}
