import type { SyntaxNode } from '@lezer/common'
import { isFeelContext, isList, kindOf, type FeelValue } from './feel-value.ts'
import { childNamed, childrenOf, nameOf, newPart, type Compiling, type Part } from './part.ts'
import { DEPTH_OF_ENTRY, type Run } from './run.ts'
import { FeelDuration } from './temporal-values.ts'

type TypeTest = (value: FeelValue | undefined, run: Run) => boolean

/** `x instance of number`, `list<number>`, `context<a: string>` */
export function compileInstanceOf(node: SyntaxNode, compiling: Compiling): Part {
  const of = compiling.compile(childrenOf(node)[0]!)
  const isInstance = compileType(childNamed(node, 'Type')!, compiling)
  return newPart('test', [of], (scope, run) => isInstance(of.evaluate(scope, run), run))
}

function compileType(node: SyntaxNode, compiling: Compiling): TypeTest {
  const [inside] = childrenOf(node)
  switch (inside!.name) {
    case 'ListType': {
      const isEntry = compileType(childNamed(inside!, 'Type')!, compiling)
      return (value, run) => {
        if (!isList(value)) return false
        run.spend(value.length)
        return run.enter(DEPTH_OF_ENTRY, () => value.every((entry) => isEntry(entry, run)))
      }
    }
    case 'ContextType': {
      const entries = childrenOf(childNamed(inside!, 'ContextEntryTypes') ?? inside!).flatMap((entry) =>
        entry.name === 'ContextEntryType'
          ? [
              {
                name: nameOf(childrenOf(entry)[0]!, compiling),
                isEntry: compileType(childNamed(entry, 'Type')!, compiling),
              },
            ]
          : [],
      )
      return (value, run) =>
        isFeelContext(value) &&
        entries.every(({ name, isEntry }) => Object.hasOwn(value, name) && isEntry(value[name], run))
    }
    case 'FunctionType':
      return (value) => kindOf(value) === 'function'
    default:
      return TYPES.get(nameOf(inside!, compiling)) ?? (() => false)
  }
}

const KINDS = [
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'duration',
  'context',
  'list',
  'range',
  'function',
]

const TYPES: ReadonlyMap<string, TypeTest> = new Map<string, TypeTest>([
  ...KINDS.map((kind): [string, TypeTest] => [kind, (value) => kindOf(value) === kind]),
  ['Any', (value) => kindOf(value) !== 'null'],
  ['Null', (value) => kindOf(value) === 'null'],
  ['date and time', (value) => kindOf(value) === 'date time'],
  ['days and time duration', (value) => value instanceof FeelDuration && !value.isYearsMonths],
  ['years and months duration', (value) => value instanceof FeelDuration && value.isYearsMonths],
])
