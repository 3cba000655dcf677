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
    lead: 'Download all data as one file.',
    holds: 'What’s included',
    parts: {
      records: 'all records and their history',
      forms: 'all forms, with versions and drafts',
      people: 'people, positions, permissions and the audit log',
      files: 'attachments, pictures and print files',
      secret: 'the server’s secret key',
    },
    without:
      'Attachments, pictures and print files are kept in object storage and aren’t included. Back them up separately.',
    meanwhile:
      'Everyone can keep working during the download. The backup contains the data as of the moment you click the button.',
    keep: 'Anyone who has this file can see everything. Keep it as safe as a password, and not on the same machine as the server.',
    download: 'Download backup',
    restore: 'Restore',
    restoreText:
      'Run this command on a machine with Paperwright installed. The folder must be empty. Afterwards, people sign in with their usual passwords.',
    none: 'This server stores its data in PostgreSQL',
    noneText: 'Back up the database with pg_dump, and back up attachments separately.',
  },
}
