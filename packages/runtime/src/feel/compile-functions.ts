import type { SyntaxNode } from '@lezer/common'
import { builtins } from './builtins/builtins.ts'
import { holds } from './compare-values.ts'
import { FeelFunction, FeelRange, type FeelContext, type FeelValue } from './feel-value.ts'
import {
  ContextScope,
  childNamed,
  childrenOf,
  constantPart,
  nameOf,
  newPart,
  wordsOf,
  type Compiling,
  type Part,
  type Scope,
} from './part.ts'
import { STEPS_OF_MOMENT, type Run } from './run.ts'

/** What calling takes beside the function's own work. */
const WEIGHT_OF_CALL = 4

export function compileCall(node: SyntaxNode, compiling: Compiling): Part {
  const [target] = childrenOf(node)
  const argumentsOf = compileArguments(node, compiling)
  if (target!.name !== 'VariableName' && target!.name !== 'SpecialFunctionName') {
    const of = compiling.compile(target!)
    return newPart('any', [of, ...argumentsOf.parts], (scope, run) => {
      return call(toFunction(of.evaluate(scope, run)), argumentsOf, scope, run)
    })
  }
  const name = nameOf(target!, compiling)
  const builtin = builtins.get(name) ?? null
  // Nothing that a record holds is a function: its names do not hide those that FEEL brings.
  return newPart(
    'any',
    argumentsOf.parts,
    (scope, run) => call(toFunction(scope.find(name)) ?? builtin, argumentsOf, scope, run),
    WEIGHT_OF_CALL,
  )
}

/** `date("2026-03-05")`: made once where all that it is made of is known. */
export function compileMoment(node: SyntaxNode, compiling: Compiling): Part {
  const [target] = childrenOf(node)
  if (target!.name === 'AtLiteral') return compiling.compile(target!)
  const argumentsOf = compileArguments(node, compiling)
  const builtin = builtins.get(wordsOf(target!, compiling).replaceAll(/\s+/g, ' ').trim()) ?? null
  const part = newPart(
    'moment',
    argumentsOf.parts,
    (scope, run) => call(builtin, argumentsOf, scope, run),
    STEPS_OF_MOMENT,
  )
  const constants = argumentsOf.names ? [] : argumentsOf.parts.map(({ constant }) => constant)
  if (constants.length === 0 || constants.some((constant) => constant === undefined)) return part
  const known: { value?: FeelValue } = {}
  return {
    ...part,
    evaluate: (scope, run) => (known.value ??= part.evaluate(scope, run)),
  }
}

interface Arguments {
  parts: Part[]
  /** Where they are given by name. */
  names?: string[]
}

function compileArguments(node: SyntaxNode, compiling: Compiling): Arguments {
  const named = childNamed(node, 'NamedParameters')
  if (!named) {
    const positional = childNamed(node, 'PositionalParameters')
    return { parts: positional ? childrenOf(positional).map(compiling.compile) : [] }
  }
  const pairs = childrenOf(named).map((parameter) => {
    const [name, value] = childrenOf(parameter)
    return { name: nameOf(name!, compiling), part: compiling.compile(value!) }
  })
  return { parts: pairs.map(({ part }) => part), names: pairs.map(({ name }) => name) }
}

function call(target: FeelFunction | null, { parts, names }: Arguments, scope: Scope, run: Run): FeelValue {
  if (!target) return null
  const values = parts.map((part) => part.evaluate(scope, run))
  const args = names ? inOrder(target, names, values) : fitting(target, values)
  return args ? target.call(args, run) : null
}

/** Null where there are more than the function takes. */
function fitting({ parameters }: FeelFunction, values: FeelValue[]): FeelValue[] | null {
  const takesMore = parameters.at(-1)?.startsWith('...') === true
  return values.length <= parameters.length || takesMore ? values : null
}

/** Null where a name is none of the function's. */
function inOrder(
  { parameters }: FeelFunction,
  names: readonly string[],
  values: readonly FeelValue[],
): (FeelValue | undefined)[] | null {
  const known = new Map(names.map((name, index) => [name, values[index]!]))
  if (names.some((name) => !parameters.includes(name) && !parameters.includes(`...${name}`))) return null
  return parameters.flatMap((parameter): (FeelValue | undefined)[] => {
    if (!parameter.startsWith('...')) return [known.get(parameter)]
    const value = known.get(parameter.slice(3)) ?? null
    return value === null ? [] : Array.isArray(value) ? value : [value]
  })
}

/** A range is called as a test of one value. */
function toFunction(value: FeelValue | undefined): FeelFunction | null {
  if (value instanceof FeelFunction) return value
  if (!(value instanceof FeelRange)) return null
  return new FeelFunction(['value'], ([of = null]) => holds(value, of))
}

/** `function(a, b) a + b`; functions from elsewhere are none. */
export function compileFunction(node: SyntaxNode, compiling: Compiling): Part {
  const children = childrenOf(node)
  const parameters = childNamed(node, 'FormalParameters')
  const names = parameters ? childrenOf(parameters).map((one) => nameOf(childrenOf(one)[0]!, compiling)) : []
  if (children.some(({ name }) => name === 'external')) return constantPart('any', null)
  const body = compiling.compile(childrenOf(childNamed(node, 'FunctionBody')!)[0]!)
  return newPart('any', [], (scope) => {
    return new FeelFunction(names, (args, run) => {
      run.spend(body.weight)
      const given: FeelContext = Object.fromEntries(names.map((name, index) => [name, args[index] ?? null]))
      return run.enter(body.depth, () => body.evaluate(new ContextScope(given, scope), run))
    })
  })
}
