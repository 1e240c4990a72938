'use client'

import { useTranslations } from 'next-intl'
import { SwitchCard } from '@/components/model-apis/switch-card'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

/** Consumer authentication: whether callers need a token and a grant. */
export function AuthenticationCard({ modelApi }: { modelApi: ModelApiDto }) {
  const t = useTranslations('model-apis.auth')
  const { id, name, authEnabled } = modelApi
  return (
    <SwitchCard
      id={id}
      title={t('title')}
      description={t('help')}
      label={t('switch')}
      help={t(authEnabled ? 'onHelp' : 'offHelp')}
      checked={authEnabled}
      changeTo={(on) => ({ authEnabled: on })}
      done={(on) => t(on ? 'onToast' : 'offToast', { name })}
      question={{ title: t('offTitle', { name }), confirm: t('offConfirm'), effect: <p>{t('offEffect')}</p> }}
    />
  )
}
