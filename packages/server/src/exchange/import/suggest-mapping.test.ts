import { describe, expect, test } from 'vitest'
import { visitsForm } from '../visits-form.fixture.ts'
import { suggestMapping } from './suggest-mapping.ts'

describe('a head is taken for a field', () => {
  test.each([
    ['客户名称', '/name'],
    [' 客户 名称：', '/name'],
    ['客户名称*', '/name'],
    ['Customer', '/name'],
    ['name', '/name'],
    ['/head/name', '/head/name'],
    ['预算（万元）', '/budget'],
    ['预算(元)', '/budget'],
    ['客户拜访日期', '/day'],
    ['负责人情况 / 姓名', '/head/name'],
    ['姓名', '/head/name'],
    ['Head / Name', '/head/name'],
    ['电话 (2)', '/second'],
    ['品名', '/goods/*/name'],
    ['商品 / 单价（元）', '/goods/*/price'],
    ['编号', 'number'],
    // What the form computes is not imported, nor what nothing is like.
    ['合计', null],
    ['状态', null],
    ['人', null],
    ['', null],
  ])('%j for %j', (head, pointer) => {
    expect(suggestMapping(visitsForm, [head])).toEqual([pointer])
  })
})

test('no field is for two columns; the more alike one has it', () => {
  expect(suggestMapping(visitsForm, ['电话', '负责人情况 / 电话', '电话 (2)', '电话'])).toEqual([
    '/phone',
    '/head/phone',
    '/second',
    null,
  ])
})

test('fields that the importer may not write are for no column', () => {
  expect(suggestMapping(visitsForm, ['姓名', '品名'], { kept: ['/head', '/goods/*/name'] })).toEqual([
    null,
    null,
  ])
})
