'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { endMyOtherSessions, endMySession } from '@/app/(console)/settings/account/actions'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { useToast } from '@/components/ui/toast'
import { useRunAction } from '@/components/ui/use-run-action'
import type { SessionDto } from '@/lib/identity/sessions/schema'

/** Where the reader is signed in; all but this browser can be signed out. */
export function SessionsCard({ sessions }: { sessions: SessionDto[] }) {
  const t = useTranslations('settings.account')
  const toast = useToast()
  const { run, pending, failure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const others = sessions.filter(({ current }) => !current).length

  function end() {
    run(() => endMyOtherSessions({}), {
      onDone: ({ ended }) => {
        setAsking(false)
        toast.done({ title: t('ended', { count: ended }) })
      },
    })
  }

  return (
    <Card
      flush
      title={t('sessions')}
      description={t('sessionsHelp')}
      actions={
        <Button disabledReason={others === 0 ? t('noOthers') : undefined} onClick={() => setAsking(true)}>
          {t('endOthers')}
        </Button>
      }
    >
      <Table stacked caption={t('caption')}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t('browser')}</HeaderCell>
            <HeaderCell>{t('address')}</HeaderCell>
            <HeaderCell>{t('since')}</HeaderCell>
            <HeaderCell>{t('seen')}</HeaderCell>
            <HeaderCell>{t('ends')}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{t('actions')}</span>
            </HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sessions.map((session) => (
            <TableRow key={session.id}>
              <Cell className="whitespace-nowrap">
                {session.browser === '' ? t('unknown') : session.browser}{' '}
                {session.current && <Badge tone="accent">{t('this')}</Badge>}
              </Cell>
              <Cell label={t('address')} className="font-mono text-xs whitespace-nowrap">
                {session.sourceIp}
              </Cell>
              <Cell label={t('since')}>
                <Time value={session.createdAt} format="relative" />
              </Cell>
              <Cell label={t('seen')}>
                <Time value={session.lastSeenAt} format="relative" />
              </Cell>
              <Cell label={t('ends')}>
                <Time value={session.endsAt} format="relative" />
              </Cell>
              <Cell className="text-right">{!session.current && <EndButton session={session} />}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('endTitle')}
        confirm={t('endOthers')}
        pending={pending}
        onConfirm={end}
      >
        <p>{t('endText')}</p>
        {failure !== undefined && <Notice kind="error">{failure}</Notice>}
      </AlertDialog>
    </Card>
  )
}

/** Signs one other browser out. */
function EndButton({ session: { id, browser, sourceIp } }: { session: SessionDto }) {
  const t = useTranslations('settings.account')
  const { run, pending } = useRunAction()
  const name = browser === '' ? t('unknown') : browser
  return (
    <Button
      size="sm"
      pending={pending}
      aria-label={t('endOf', { name, address: sourceIp })}
      onClick={() => run(() => endMySession({ id }), { done: t('endedOf', { name }) })}
    >
      {t('end')}
    </Button>
  )
}
