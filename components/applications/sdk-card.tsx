'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { DownloadButton } from '@/components/ui/download-button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import {
  sdkAuthentications,
  sdkSecretVariable,
  toSdkConfiguration,
  type ClientContext,
  type SdkAuthentication,
} from '@/lib/snippets/client-configuration'

const file = 'client-config.json'

interface SdkCardProps {
  client: ClientContext
  /** `audience|value` of everything that the client holds. */
  scopes: string[]
}

/** The configuration file of the vendor's SDKs, for the chosen way to authenticate. */
export function SdkCard({ client, scopes }: SdkCardProps) {
  const t = useTranslations('snippets.sdk')
  const [authentication, setAuthentication] = useState<SdkAuthentication>('CLIENT_SECRET_POST')
  const [scope, setScope] = useState(client.scope ?? '')
  const text = toSdkConfiguration({ ...client, scope: scope === '' ? undefined : scope }, authentication)
  return (
    <Card title={t('title')} description={t('help')}>
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('authentication')} help={t('authenticationHelp', { variable: sdkSecretVariable })}>
            <Select
              value={authentication}
              onValueChange={setAuthentication}
              options={sdkAuthentications.map((value) => ({ value, label: value }))}
            />
          </Field>
          <Field label={t('scope')} help={t(scopes.length === 0 ? 'scopeNone' : 'scopeHelp')}>
            <Select
              value={scope}
              onValueChange={setScope}
              disabled={scopes.length === 0}
              placeholder={t('noScope')}
              options={scopes.map((value) => ({ value, label: value }))}
            />
          </Field>
        </div>
        <CodeBlock label={file} code={text} />
        <DownloadButton name={file} text={text} />
        <p className="text-sm text-muted">{t('use')}</p>
        <CodeBlock label={t('environment')} code={environment} />
      </div>
    </Card>
  )
}

const environment = [
  `export CLOUD_IDAAS_CONFIG_PATH=$PWD/${file}`,
  `export ${sdkSecretVariable}=$CLIENT_SECRET`,
  'export SSL_CERT_FILE=$PWD/ca.pem',
].join('\n')
