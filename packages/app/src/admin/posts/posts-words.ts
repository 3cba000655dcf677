const zh = {
  title: '岗位与部门',
  lead: '人员担任岗位，权限和签名栏按岗位指定。这里改名，表单、签名栏和权限里都会跟着改。',
  addPost: '添加岗位',
  addDepartment: '添加部门',
  noDepartment: '不属于部门',
  nobody: '这里还没有岗位。',
  edit: '修改',
  editOf: (name: string) => `修改“${name}”`,
  remove: '去掉',
  removeOf: (name: string) => `去掉“${name}”`,
  newPost: '新岗位',
  newDepartment: '新部门',
  zh: '名称',
  en: '英文名称',
  department: '部门',
  save: '保存',
  cancel: '取消',
  unnamed: '没有人担任这个岗位，也没有权限、签名栏用到它。去掉之后不能再选它。',
  named: '这些地方用到它：',
  kinds: {
    person: (title: string) => `${title} 担任`,
    rights: (title: string) => (title === '*' ? '所有没有单独规定的表单的权限' : `《${title}》的权限`),
    form: (title: string) => `《${title}》的签名栏`,
    'form-draft': (title: string) => `《${title}》正在修改的签名栏`,
    report: (title: string) => `报表《${title}》的签名栏`,
    'report-draft': (title: string) => `报表《${title}》正在修改的签名栏`,
  },
  into: '并入',
  choose: '选一个岗位',
  mergeLead:
    '并入之后，担任它的人改任那个岗位，两边的权限合在一起，签名栏由那个岗位签。表单和报表为此发布新版本。',
  merge: '并入并去掉',
  departmentLead: '没有人、也没有岗位属于它时才能去掉。',
  refusals: {
    'in-library': '随产品提供的表单用到它，不能去掉；可以改名。',
    'in-use': '还有人员或岗位属于它，或者有地方用到它。',
  } as Record<string, string>,
  failed: '没有保存，请再试一次。',
}

export type PostsWords = typeof zh

const en: PostsWords = {
  title: 'Posts and departments',
  lead: 'People hold posts; rights and signature slots name posts. Renamed here, they are renamed in forms, slots and rights.',
  addPost: 'Add a post',
  addDepartment: 'Add a department',
  noDepartment: 'In no department',
  nobody: 'No posts here yet.',
  edit: 'Change',
  editOf: (name) => `Change “${name}”`,
  remove: 'Remove',
  removeOf: (name) => `Remove “${name}”`,
  newPost: 'New post',
  newDepartment: 'New department',
  zh: 'Name in Chinese',
  en: 'Name in English',
  department: 'Department',
  save: 'Save',
  cancel: 'Cancel',
  unnamed:
    'Nobody holds this post, and no rights and no signature slot name it. Once removed it can be chosen no more.',
  named: 'It is named here:',
  kinds: {
    person: (title) => `held by ${title}`,
    rights: (title) =>
      title === '*' ? 'rights of all forms without rules of their own' : `rights of ${title}`,
    form: (title) => `a signature slot of ${title}`,
    'form-draft': (title) => `a signature slot of ${title}, under work`,
    report: (title) => `a signature slot of the report ${title}`,
    'report-draft': (title) => `a signature slot of the report ${title}, under work`,
  },
  into: 'Merge into',
  choose: 'Choose a post',
  mergeLead:
    'Whoever holds it holds the other post, the rights of both are joined, and the other post signs. Forms and reports are published anew for it.',
  merge: 'Merge and remove',
  departmentLead: 'It can be removed once no person and no post belongs to it.',
  refusals: {
    'in-library': 'Forms that come with the product speak of it: it stays, under whatever name.',
    'in-use': 'People or posts belong to it, or something names it.',
  },
  failed: 'Not saved. Please try again.',
}

export const POSTS_WORDS = { zh, en }
