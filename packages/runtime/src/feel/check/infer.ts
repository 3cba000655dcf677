import type { SyntaxNode } from '@lezer/common'
import { readString } from '../compile-literals.ts'
import { childNamed, childrenOf, nameOf } from '../part.ts'
import type { Checking } from './checking.ts'
import { partOf, within } from './checking.ts'
import { ANY, BOOLEAN, NULL, NUMBER, STRING, eitherOf, listOf, type FeelType } from './feel-type.ts'
import { inferArithmetic, inferLogic } from './infer-arithmetic.ts'
import { inferCall, inferMoment } from './infer-call.ts'
import { inferComparison, inferInterval, inferTest } from './infer-comparison.ts'
import { inferFilter, inferFor, inferPath, inferQuantified, inferVariable } from './infer-names.ts'

/** What a part of an expression is; what cannot work in it is told. */
export function infer(node: SyntaxNode, checking: Checking): FeelType {
  return (RULES[node.name] ?? (() => ANY))(node, checking)
}

const RULES: Readonly<Record<string, (node: SyntaxNode, checking: Checking) => FeelType>> = {
  Expression: inside,
  PositiveUnaryTest: inside,
  ParenthesizedExpression: (node, checking) => checking.infer(childrenOf(node)[1]!, checking),
  NumericLiteral: () => NUMBER,
  StringLiteral: (node, checking) => ({
    ...STRING,
    values: [{ value: readString(partOf(node, checking)) }],
  }),
  BooleanLiteral: () => BOOLEAN,
  null: () => NULL,
  List: inferList,
  Context: inferContext,
  AtLiteral: inferMoment,
  DateTimeLiteral: inferMoment,
  ArithmeticExpression: inferArithmetic,
  Conjunction: inferLogic,
  Disjunction: inferLogic,
  IfExpression: inferIf,
  Comparison: inferComparison,
  SimplePositiveUnaryTest: inferTest,
  Interval: inferInterval,
  InstanceOfExpression(node, checking) {
    checking.infer(childrenOf(node)[0]!, checking)
    return BOOLEAN
  },
  VariableName: inferVariable,
  PathExpression: inferPath,
  FilterExpression: inferFilter,
  ForExpression: inferFor,
  QuantifiedExpression: inferQuantified,
  FunctionInvocation: inferCall,
  FunctionDefinition: inferFunction,
}

function inside(node: SyntaxNode, checking: Checking): FeelType {
  return checking.infer(childrenOf(node)[0]!, checking)
}

function inferList(node: SyntaxNode, checking: Checking): FeelType {
  const entries = childrenOf(node)
    .slice(1, -1)
    .map((entry) => checking.infer(entry, checking))
  return listOf(entries.length > 0 ? entries.reduce(eitherOf) : ANY)
}

/** An entry sees those before it. */
function inferContext(node: SyntaxNode, checking: Checking): FeelType {
  const entries = new Map<string, FeelType>()
  for (const entry of childrenOf(node).slice(1, -1)) {
    const [key, value] = childrenOf(entry)
    const [words] = childrenOf(key!)
    const isText = words?.name === 'StringLiteral'
    const name = isText ? readString(partOf(words, checking)) : nameOf(key!, checking)
    entries.set(name, checking.infer(value!, within(checking, entries)))
  }
  return { kind: 'context', entries }
}

function inferIf(node: SyntaxNode, checking: Checking): FeelType {
  const [, when, , then, , otherwise] = childrenOf(node)
  checking.infer(when!, checking)
  return eitherOf(checking.infer(then!, checking), checking.infer(otherwise!, checking))
}

/** What its parameters will be given, nobody can say. */
function inferFunction(node: SyntaxNode, checking: Checking): FeelType {
  const parameters = childNamed(node, 'FormalParameters')
  const names = parameters ? childrenOf(parameters).map((one) => nameOf(childrenOf(one)[0]!, checking)) : []
  const body = childNamed(node, 'FunctionBody')
  if (body) checking.infer(childrenOf(body)[0]!, within(checking, new Map(names.map((name) => [name, ANY]))))
  return { kind: 'function' }
}
