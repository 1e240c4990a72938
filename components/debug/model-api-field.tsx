'use client'

import { useTranslations } from 'next-intl'
import type { FormSectionProps } from '@/components/debug/caller-fields'
import { Identifier } from '@/components/decision/marked-text'
import { SandboxBadge } from '@/components/services/service-labels'
import { Badge } from '@/components/ui/badge'
import { Combobox } from '@/components/ui/combobox'
import { CopyButton } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import type { DebugModelApi } from '@/lib/debug/read-debug-choices'

/** The Model API that is called, with its address and what is special about it. */
export function ModelApiField({ form, onChange, choices, errorOf }: FormSectionProps) {
  const t = useTranslations('debug.modelApi')
  const chosen = choices.modelApis.find(({ id }) => id === form.modelApiId)
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <Field label={t('label')} name="modelApiId" error={errorOf('modelApiId')}>
        <Combobox
          value={form.modelApiId}
          onValueChange={(modelApiId) => onChange({ modelApiId })}
          placeholder={t('placeholder')}
          options={choices.modelApis.map(({ id, name, basePath, enabled }) => ({
            value: id,
            label: name,
            note: enabled ? basePath : `${basePath} · ${t('disabled')}`,
          }))}
        />
      </Field>
      {chosen !== undefined && <ChosenModelApi modelApi={chosen} url={callUrl(choices.gatewayUrl, chosen)} />}
    </div>
  )
}

/** Address of a Model API without `/v1`. */
export function callUrl(gatewayUrl: string, { basePath }: Pick<DebugModelApi, 'basePath'>): string {
  return `${gatewayUrl}${basePath === '/' ? '' : basePath}`
}

function ChosenModelApi({ modelApi, url }: { modelApi: DebugModelApi; url: string }) {
  const t = useTranslations('debug.modelApi')
  const badges = [
    ...(modelApi.enabled ? [] : [{ tone: 'denied' as const, text: t('disabled') }]),
    ...(modelApi.authEnabled ? [] : [{ tone: 'expiring' as const, text: t('authOff') }]),
    ...(modelApi.authEnabled && modelApi.grantCount === 0
      ? [{ tone: 'expiring' as const, text: t('noGrant') }]
      : []),
  ]
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="flex min-w-0 items-start gap-1">
        <span className="min-w-0 text-xs text-muted">
          <Identifier>{`${url}/v1/chat/completions`}</Identifier>
        </span>
        <CopyButton value={`${url}/v1/chat/completions`} what={t('url')} />
      </p>
      {(modelApi.sandbox || badges.length > 0) && (
        <p className="flex flex-wrap gap-1.5">
          {modelApi.sandbox && <SandboxBadge />}
          {badges.map(({ tone, text }) => (
            <Badge key={text} tone={tone}>
              {text}
            </Badge>
          ))}
        </p>
      )}
    </div>
  )
}
