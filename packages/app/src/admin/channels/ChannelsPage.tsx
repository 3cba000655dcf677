import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { channelsQuery, removeChannel, testChannel, type Channel } from '../../api/channels.ts'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { ChannelDialog } from './ChannelDialog.tsx'
import { CHANNELS_WORDS } from './channels-words.ts'
import { Deliveries } from './Deliveries.tsx'
import './channels.css'

/** Where an admin says whom the office tells beside its people, tries it out, and reads what became of it. */
export function ChannelsPage() {
  const words = useOwnWords(CHANNELS_WORDS)
  usePageTitle(words.title)
  const { data } = useSuspenseQuery(channelsQuery)
  const queries = useQueryClient()
  const [editing, setEditing] = useState<Channel | 'new'>()
  const [removing, setRemoving] = useState<Channel>()
  const renew = () => queries.invalidateQueries({ queryKey: channelsQuery.queryKey })
  const remove = useMutation({
    mutationFn: removeChannel,
    onSuccess: renew,
    onSettled: () => setRemoving(undefined),
  })
  return (
    <div className="page channels">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      {!data.hasUrl && <p className="callout">{words.noUrl}</p>}
      <section className="panel" aria-label={words.mail}>
        <h2>{words.mail}</h2>
        <p>{data.mail ? words.mailOn : words.mailOff}</p>
        {data.mail && <TestButton id="mail" name={words.mail} />}
      </section>
      <section className="panel" aria-label={words.channels}>
        <h2>{words.channels}</h2>
        {data.channels.length === 0 && <p>{words.none}</p>}
        <ul className="channels-list">
          {data.channels.map((channel) => (
            <li key={channel.id}>
              <div>
                <strong>{channel.name}</strong> {!channel.enabled && <span className="tag">{words.off}</span>}
                <span className="quiet">
                  {[
                    words.kinds[channel.kind],
                    channel.host,
                    ...channel.what.map((group) => words.groups[group]),
                  ].join(' · ')}
                </span>
              </div>
              <div className="channels-acts">
                <TestButton id={channel.id} name={channel.name} />
                <Button
                  size="small"
                  aria-label={`${words.edit} ${channel.name}`}
                  onClick={() => setEditing(channel)}
                >
                  {words.edit}
                </Button>
                <Button
                  size="small"
                  aria-label={`${words.remove} ${channel.name}`}
                  onClick={() => setRemoving(channel)}
                >
                  {words.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <Button look="primary" onClick={() => setEditing('new')}>
          {words.add}
        </Button>
      </section>
      <Deliveries />
      {editing && (
        <ChannelDialog
          channel={editing === 'new' ? undefined : editing}
          onSaved={renew}
          onClose={() => setEditing(undefined)}
        />
      )}
      {removing && (
        <Dialog
          title={words.removeOf(removing.name)}
          onClose={() => setRemoving(undefined)}
          actions={
            <>
              <Button onClick={() => setRemoving(undefined)}>{words.cancel}</Button>
              <Button danger loading={remove.isPending} onClick={() => remove.mutate(removing.id)}>
                {words.remove}
              </Button>
            </>
          }
        >
          <p>{words.removeText}</p>
        </Dialog>
      )}
    </div>
  )
}

function TestButton({ id, name }: { id: string; name: string }) {
  const words = useOwnWords(CHANNELS_WORDS)
  const { locale } = useSession()
  const test = useMutation({ mutationFn: () => testChannel(id, locale) })
  const tone = test.isError || (test.data && test.data.code !== 'sent') ? 'bad' : 'good'
  return (
    <>
      <Button
        size="small"
        aria-label={`${words.test} ${name}`}
        loading={test.isPending}
        onClick={() => test.mutate()}
      >
        {words.test}
      </Button>
      <span role="status" className="channels-outcome" data-tone={tone}>
        {test.data && words.outcomes[test.data.code](test.data.said)}
        {test.isError && words.failed}
      </span>
    </>
  )
}
