'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SecretView } from '@/components/applications/secret-table'
import { useEndSecret } from '@/components/applications/use-end-secret'
import { useLockedReason } from '@/components/applications/use-locked-reason'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { useRefresh } from '@/components/ui/use-refresh'
import type { ApplicationDto } from '@/lib/identity/applications/schema'

const EndSecretDialog = dynamic(
  async () => (await import('@/components/applications/end-secret-dialog')).EndSecretDialog,
  { ssr: false },
)

const refreshMs = 10_000

interface RotationNoticeProps {
  application: ApplicationDto
  old: SecretView
  next: SecretView
}

/** A rotation that is under way: who still uses the old secret, whether the new one is in use, and ending the old one. */
export function RotationNotice({ application, old, next }: RotationNoticeProps) {
  const t = useTranslations('applications.rotation')
  const lockedReason = useLockedReason(application, 'secret:write')
  const [ending, setEnding] = useState(false)
  const end = useEndSecret({ application, secret: old, onlyLive: false })
  useRefresh(refreshMs)
  const switched = next.lastUsedAt !== null && (old.lastUsedAt === null || old.lastUsedAt < next.lastUsedAt)
  return (
    <Notice kind={switched ? 'done' : 'info'} title={t('underWay')}>
      <ol className="mt-1 flex list-decimal flex-col gap-1 pl-5">
        <li>{t('stepSwitch', { hint: next.hint })}</li>
        <li aria-live="polite">
          <LastUse secret={old} which="old" />
          {t('joiner')}
          <LastUse secret={next} which="new" />
          {t('joiner')}
          {(switched || old.lastUsedAt !== null) && t(switched ? 'switched' : 'notSwitched')}
        </li>
        <li>
          {old.expiresAt === null
            ? t('oldOpen', { hint: old.hint })
            : t.rich('oldEnds', {
                hint: old.hint,
                when: () => <Time value={old.expiresAt ?? ''} format="relative" />,
              })}
        </li>
      </ol>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" disabledReason={lockedReason} onClick={() => setEnding(true)}>
          {t('chooseEnd')}
        </Button>
        <Button
          size="sm"
          pending={end.deleting.pending}
          disabledReason={lockedReason}
          onClick={end.deleting.start}
        >
          {t('endNow')}
        </Button>
      </div>
      {end.deleting.dialog}
      {ending && <EndSecretDialog secret={old} onClose={() => setEnding(false)} />}
    </Notice>
  )
}

function LastUse({ secret, which }: { secret: SecretView; which: 'old' | 'new' }) {
  const t = useTranslations('applications.rotation')
  const { hint, lastUsedAt, lastUsedIp } = secret
  if (lastUsedAt === null) return <>{t(`${which}Unused`, { hint })}</>
  return t.rich(`${which}Used`, {
    hint,
    address: lastUsedIp ?? '–',
    when: () => <Time value={lastUsedAt} format="relative" />,
  })
}
