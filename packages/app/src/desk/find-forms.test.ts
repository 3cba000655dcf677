import { expect, test } from 'vitest'
import { findForms } from './find-forms.ts'

const form = (id: string, code: string, title: string, titleEn: string, tags: string[] = []) => ({
  id,
  code,
  title,
  titleEn,
  tags,
  domain: 'complaints',
  version: 1,
  fields: 3,
  signatures: [],
  signaturesEn: [],
})
const forms = [
  form('complaint-register-1', '6-03', '客户投诉登记表一', 'Complaint Register I', ['投诉', '登记']),
  form('hospitality-request', '3-17', '客户招待申请表', 'Hospitality Request', ['招待']),
]

test.each([
  ['投诉', ['6-03']],
  ['6-03', ['6-03']],
  ['６－０３', ['6-03']],
  ['hospitality', ['3-17']],
  ['REGISTER', ['6-03']],
  ['客户 申请', ['3-17']],
  ['complaint-register', ['6-03']],
  ['客户', ['6-03', '3-17']],
  ['  ', ['6-03', '3-17']],
  ['发票', []],
])('finds forms for "%s"', (query, codes) => {
  expect(findForms(forms, query).map(({ code }) => code)).toEqual(codes)
})
