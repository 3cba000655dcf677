import { listFieldTypes } from '@paperwright/runtime'
import { describe, expect, it, test } from 'vitest'
import { guessFieldType, guessKey, isAddedUp } from './guess-field.ts'

describe('guessFieldType', () => {
  it.each([
    ['受理日期', 'date'],
    ['报告时间', 'datetime'],
    ['申请日期和时间', 'datetime'],
    ['请假天数', 'number'],
    ['合 计', 'number'],
    ['合计说明', 'text'],
    ['工作时间', 'text'],
    ['所属年月', 'month'],
    ['金额（元）', 'money'],
    ['注册资本', 'money'],
    ['数量', 'integer'],
    ['参加人数', 'integer'],
    ['联系电话', 'phone'],
    ['传 真', 'phone'],
    ['电子邮箱', 'email'],
    ['金额（大写）', 'amount-words'],
    ['人民币大写', 'amount-words'],
    ['身份证号码', 'id-card'],
    ['经办人身份证号', 'id-card'],
    ['身份证复印件', 'text'],
    ['合格率', 'percent'],
    ['是否受理', 'yes-no'],
    ['现场照片', 'picture'],
    ['照片说明', 'text'],
    ['附件', 'attachment'],
    ['附件数量', 'integer'],
    ['备注', 'text'],
    ['客户名称', 'text'],
  ])('takes %s for %s', (title, type) => {
    expect(guessFieldType(title)).toBe(type)
    expect(listFieldTypes().map(({ name }) => name)).toContain(type)
  })

  it('asks for lines where the cell has room and the name asks for sentences', () => {
    expect(guessFieldType('备注', { tall: true })).toBe('textarea')
    expect(guessFieldType('客户名称', { tall: true })).toBe('text')
  })

  it('asks for lines in a cell that was made of several rows, unless its name says what it is', () => {
    expect(guessFieldType('事由', { isMerged: true })).toBe('textarea')
    expect(guessFieldType('金额', { isMerged: true })).toBe('money')
  })
})

describe('guessKey', () => {
  it.each([
    ['客户名称', [], 'customerName'],
    ['客户名称：', ['customerName'], 'customerName2'],
    ['投诉原因', [], 'complaintReason'],
    ['金额（元）', [], 'amount'],
    ['Unit price', [], 'unitPrice'],
    ['请假人', [], 'qingJiaRen'],
    ['请假人', ['qingJiaRen'], 'qingJiaRen2'],
    ['女工', [], 'nvGong'],
    ['A 座门牌', [], 'aZuoMenPai'],
    ['第2次', [], 'di2Ci'],
    ['3C认证', [], 'n3cRenZheng'],
    ['※', [], 'field1'],
    ['※', ['field1'], 'field2'],
    ['', [], 'field1'],
  ])('names %s beside %j %s', (title, taken, key) => {
    expect(guessKey(title, new Set(taken))).toBe(key)
  })

  it.each(['constructor', 'prototype', '__proto__', 'if', 'for', 'null'])(
    'keeps away from %s, which no record or formula could hold',
    (title) => {
      expect(guessKey(title, new Set())).not.toBe(title)
    },
  )
})

test.each([
  ['金额', true],
  ['数量（件）', true],
  ['单价（元）', false],
  ['折扣率', false],
  ['年龄', false],
  ['Unit price', false],
])('%s is added up: %s', (title, isAdded) => {
  expect(isAddedUp(title)).toBe(isAdded)
})
