import { noticeGroups } from '@paperwright/runtime/kit'
import { useId, useState, type SubmitEvent } from 'react'
import { changeChannel, createChannel, type Channel } from '../../api/channels.ts'
import { Button } from '../../controls/Button.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { usePress } from '../../shell/use-press.ts'
import { CHANNELS_WORDS } from './channels-words.ts'

const KINDS = ['wecom', 'dingtalk', 'feishu', 'webhook'] as const

interface ChannelDialogProps {
  /** Left out: a new one. */
  channel: Channel | undefined
  onSaved(): void
  onClose(): void
}

/** A channel's settings; of a program the secret that was made is shown, this once. */
export function ChannelDialog({ channel, onSaved, onClose }: ChannelDialogProps) {
  const words = useOwnWords(CHANNELS_WORDS)
  const id = useId()
  const [kind, setKind] = useState(channel?.kind ?? 'wecom')
  const [name, setName] = useState(channel?.name ?? '')
  const [address, setAddress] = useState('')
  const [secret, setSecret] = useState('')
  const [isUnsigned, setUnsigned] = useState(false)
  const [renewSecret, setRenew] = useState(false)
  const [what, setWhat] = useState<Channel['what']>(channel?.what ?? ['todo', 'results'])
  const [locale, setLocale] = useState(channel?.locale ?? 'zh')
  const [enabled, setEnabled] = useState(channel?.enabled ?? true)
  const save = usePress({
    mutationFn: () => {
      const given = { name: name.trim(), what, locale, enabled }
      const signed = isUnsigned ? { secret: null } : secret === '' ? {} : { secret }
      return channel
        ? changeChannel(channel.id, {
            ...given,
            ...signed,
            renewSecret,
            ...(address !== '' && { address: address.trim() }),
          })
        : createChannel({ ...given, ...signed, kind, address: address.trim() })
    },
    onSuccess(saved) {
      onSaved()
      if (saved.secret === null) onClose()
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const made = save.data?.secret
  if (made)
    return (
      <Dialog
        title={words.secretMade}
        onClose={onClose}
        actions={
          <Button look="primary" onClick={onClose}>
            {words.close}
          </Button>
        }
      >
        <p>{words.secretOnce}</p>
        <code className="channels-secret">{made}</code>
      </Dialog>
    )
  return (
    <Dialog
      title={channel ? words.editOf(channel.name) : words.newChannel}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form={id} loading={save.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={id} className="form channels-form" onSubmit={submit}>
        {!channel && (
          <label>
            {words.kind}
            <select
              value={kind}
              onChange={({ target }) => setKind(KINDS.find((one) => one === target.value)!)}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {words.kinds[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.name}
          <input required maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          {words.address}
          <input
            type="url"
            required={!channel}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-address`}
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
        <small id={`${id}-address`}>
          {channel ? words.addressKept(channel.host) : words.addressHints[kind]}
        </small>
        {(kind === 'dingtalk' || kind === 'feishu') && (
          <>
            <label>
              {words.secret}
              <input
                type="password"
                autoComplete="off"
                aria-describedby={`${id}-secret`}
                value={secret}
                disabled={isUnsigned}
                onChange={({ target }) => setSecret(target.value)}
              />
            </label>
            <small id={`${id}-secret`}>{channel?.hasSecret ? words.secretKept : words.secretHint}</small>
            {channel?.hasSecret && (
              <Tick label={words.noSecret} checked={isUnsigned} onChange={setUnsigned} />
            )}
          </>
        )}
        {channel && kind === 'webhook' && (
          <Tick label={words.renew} checked={renewSecret} onChange={setRenew} />
        )}
        <fieldset>
          <legend>{words.what}</legend>
          {noticeGroups.map((group) => (
            <Tick
              key={group}
              label={words.groups[group]}
              checked={what.includes(group)}
              onChange={(isOn) =>
                setWhat(noticeGroups.filter((one) => (one === group ? isOn : what.includes(one))))
              }
            />
          ))}
        </fieldset>
        <label>
          {words.locale}
          <select value={locale} onChange={({ target }) => setLocale(target.value === 'en' ? 'en' : 'zh')}>
            <option value="zh">中文</option>
            <option value="en">English</option>
          </select>
        </label>
        <Tick label={words.enabled} checked={enabled} onChange={setEnabled} />
        {save.isError && (
          <p className="fault" role="alert">
            {words.failed}
          </p>
        )}
      </form>
    </Dialog>
  )
}

function Tick({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange(isOn: boolean): void
}) {
  return (
    <label className="channels-tick">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}
