/** What is said of backups. */
export const BACKUP_WORDS = {
  zh: {
    title: '备份',
    lead: '把这里的全部数据存成一个文件。',
    holds: '里面有',
    parts: {
      records: '所有记录，和每一次修改、打印、作废的经过',
      forms: '所有表单和它们的版本、草稿',
      people: '人员、岗位、权限，和操作记录',
      files: '附件、照片和批量打印的文件',
      secret: '服务器的密钥',
    },
    without: '附件、照片和批量打印的文件存放在对象存储里，不在其中，请在那里另行备份。',
    meanwhile: '下载的时候大家可以照常工作。备份里是点下按钮那一刻的内容。',
    keep: '拿到这个文件的人能看到一切。请像保管密码一样保管，不要和服务器放在一处。',
    download: '下载备份',
    restore: '恢复',
    restoreText: '在装好纸匠的机器上运行下面的命令。文件夹要是空的；恢复好之后，人员用原来的密码登录。',
    none: '这台服务器的数据在 PostgreSQL 里',
    noneText: '请用 pg_dump 备份数据库，附件另外备份。',
  },
  en: {
    title: 'Backup',
    lead: 'Everything that is kept here, in one file.',
    holds: 'In it are',
    parts: {
      records: 'all records, and how each was changed, printed or made void',
      forms: 'all forms with their versions and drafts',
      people: 'people, posts, rights, and the audit log',
      files: 'attachments, pictures, and the files of print jobs',
      secret: 'the secret of the server',
    },
    without:
      'Attachments, pictures and the files of print jobs lie in object storage and are not in it: back them up there.',
    meanwhile:
      'Everyone can go on working while it downloads. It holds what there is at the moment you press the button.',
    keep: 'Whoever has this file can see everything. Keep it as you keep passwords, and not beside the server.',
    download: 'Download a backup',
    restore: 'Restoring',
    restoreText:
      'Run this on a machine with Paperwright on it. The folder has to be empty; people then sign in with the passwords that they had.',
    none: 'The data of this server lies in PostgreSQL',
    noneText: 'Back the database up with pg_dump, and the attachments beside it.',
  },
}
