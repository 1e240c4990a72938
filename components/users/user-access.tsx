'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeUser, endUserSessions, makePasswordLink, unlock } from '@/app/(console)/settings/users/actions'
import { useDeniedReason, useViewer } from '@/components/shell/viewer'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Switch } from '@/components/ui/switch'
import { Time } from '@/components/ui/time'
import { useToast } from '@/components/ui/toast'
import { useRunAction } from '@/components/ui/use-run-action'
import type { PasswordLinkDto, UserDto } from '@/lib/identity/users/schema'

const PasswordLinkDialog = dynamic(
  async () => (await import('@/components/users/password-link-dialog')).PasswordLinkDialog,
  { ssr: false },
)
const SetPasswordDialog = dynamic(
  async () => (await import('@/components/users/set-password-dialog')).SetPasswordDialog,
  { ssr: false },
)

type Question = 'link' | 'end' | 'disable' | 'password'

/** Password, lock, sessions and status of a person. What ends something is asked first. */
export function UserAccess({ user }: { user: UserDto }) {
  const t = useTranslations('settings.users.detail')
  const { run, pending, failure, clearFailure } = useRunAction()
  const toast = useToast()
  const denied = useDeniedReason('user:write')
  const own = useViewer().email === user.email ? t('ownPassword') : undefined
  const [asking, setAsking] = useState<Question>()
  const [link, setLink] = useState<PasswordLinkDto>()
  const { id, name } = user
  const locked = user.lockedUntil !== null || user.lockedAtAddressUntil !== null
  const close = () => setAsking(undefined)

  function ask(question: Question) {
    clearFailure()
    setAsking(question)
  }

  const answers = {
    link: () =>
      run(() => makePasswordLink({ id }), {
        onDone: (made) => {
          close()
          setLink(made)
        },
      }),
    end: () =>
      run(() => endUserSessions({ id }), {
        onDone: ({ ended }) => {
          close()
          toast.done({ title: t('ended', { count: ended }) })
        },
      }),
    disable: () =>
      run(() => changeUser({ id, status: 'disabled' }), {
        onDone: close,
        done: t('disabledToast', { name }),
      }),
  }

  return (
    <>
      <Card title={t('access')} description={t('accessHelp')}>
        <Facts user={user} />
        <div className="mt-4 flex flex-wrap gap-2">
          <Button disabledReason={denied ?? own} onClick={() => ask('link')}>
            {t('makeLink')}
          </Button>
          <Button disabledReason={denied ?? own} onClick={() => ask('password')}>
            {t('setPassword')}
          </Button>
          <Button
            disabledReason={denied ?? (locked ? undefined : t('notLocked'))}
            pending={pending && asking === undefined}
            onClick={() => run(() => unlock({ id }), { done: t('unlocked', { name }) })}
          >
            {t('unlock')}
          </Button>
          <Button disabledReason={denied} onClick={() => ask('end')}>
            {t('end')}
          </Button>
        </div>
      </Card>
      <StatusCard user={user} onDisable={() => ask('disable')} />
      {asking === 'password' && <SetPasswordDialog id={id} onClose={close} />}
      {asking !== undefined && asking !== 'password' && (
        <AccessQuestion
          question={asking}
          name={name}
          pending={pending}
          failure={failure}
          onClose={close}
          onConfirm={answers[asking]}
        />
      )}
      <PasswordLinkDialog link={link} name={name} onClose={() => setLink(undefined)} />
    </>
  )
}

function StatusCard({ user, onDisable }: { user: UserDto; onDisable: () => void }) {
  const t = useTranslations('settings.users.detail')
  const { run, pending } = useRunAction()
  const denied = useDeniedReason('user:write')
  const { id, name } = user
  const enable = () => run(() => changeUser({ id, status: 'enabled' }), { done: t('enabledToast', { name }) })
  return (
    <Card title={t('status')} description={t('statusHelp')}>
      <Switch
        checked={user.status === 'enabled'}
        disabled={denied !== undefined || pending}
        onCheckedChange={(on) => (on ? enable() : onDisable())}
        label={t('statusEnabled')}
        help={denied}
      />
    </Card>
  )
}

function Facts({ user }: { user: UserDto }) {
  const t = useTranslations('settings.users.detail')
  const { lastSignInAt, lockedUntil, lockedAtAddressUntil, linkExpiresAt, invited } = user
  const times = [
    ['lastSignIn', lastSignInAt],
    ...(lockedAtAddressUntil === null || lockedUntil !== null
      ? [['lockedUntil', lockedUntil] as const]
      : [['lockedAtAddressUntil', lockedAtAddressUntil] as const]),
    ['linkUntil', linkExpiresAt],
  ] as const
  return (
    <dl className="grid gap-3 text-sm sm:grid-cols-3">
      {times.map(([key, value]) => (
        <div key={key} className="flex flex-col">
          <dt className="text-xs text-muted">{t(key)}</dt>
          <dd>{value === null ? '–' : <Time value={value} />}</dd>
        </div>
      ))}
      {invited && <p className="sm:col-span-3">{t('noPassword')}</p>}
    </dl>
  )
}

interface AccessQuestionProps {
  question: 'link' | 'end' | 'disable'
  name: string
  pending: boolean
  failure: string | undefined
  onClose: () => void
  onConfirm: () => void
}

function AccessQuestion({ question, name, pending, failure, onClose, onConfirm }: AccessQuestionProps) {
  const t = useTranslations('settings.users')
  const texts = {
    link: { text: t('detail.linkText'), confirm: t('detail.linkConfirm') },
    end: { text: t('detail.endText'), confirm: t('detail.end') },
    disable: { text: t('disableEffect'), confirm: t('detail.disable') },
  }[question]
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={t(`detail.${question}Title`, { name })}
      confirm={texts.confirm}
      danger={question !== 'link'}
      pending={pending}
      onConfirm={onConfirm}
    >
      <p>{texts.text}</p>
      {failure !== undefined && <Notice kind="error">{failure}</Notice>}
    </AlertDialog>
  )
}
