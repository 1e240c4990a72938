'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { CopyField } from '@/components/ui/copy-field'
import { ExportLink } from '@/components/ui/export-link'
import { Notice } from '@/components/ui/notice'
import { Tabs } from '@/components/ui/tabs'
import { Time } from '@/components/ui/time'
import type { AuthorityDto } from '@/lib/gateway/endpoints/schema'

/** The certificate of the local authority, and how each kind of client is told to trust it. */
export function AuthorityCard({ authority, tokenUrl }: { authority: AuthorityDto | null; tokenUrl: string }) {
  const t = useTranslations('settings.endpoints')
  if (authority === null) {
    return (
      <Card title={t('ca')} description={t('caHelp')}>
        <Notice kind="warning">{t('caMissing')}</Notice>
      </Card>
    )
  }
  return (
    <>
      <Card
        title={t('ca')}
        description={t('caHelp')}
        actions={
          <ExportLink href="/settings/gateway-endpoints/certificate" title={t('download')}>
            <Download aria-hidden /> {t('download')}
          </ExportLink>
        }
      >
        <div className="flex flex-col gap-3">
          <CopyField label={t('fingerprint')} value={authority.fingerprint} />
          <dl className="grid gap-3 text-sm sm:grid-cols-3">
            <Fact label={t('subject')}>{authority.subject}</Fact>
            <Fact label={t('from')}>
              <Time value={authority.validFrom} />
            </Fact>
            <Fact label={t('to')}>
              <Time value={authority.validTo} />
            </Fact>
          </dl>
        </div>
      </Card>
      <Card title={t('trust')} description={t('trustHelp')}>
        <TrustSteps tokenUrl={tokenUrl} />
      </Card>
    </>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

const file = 'sallyport-ca.pem'

/** Commands by client, with this installation's own names. */
function TrustSteps({ tokenUrl }: { tokenUrl: string }) {
  const t = useTranslations('settings.endpoints')
  const [client, setClient] = useState('curl')
  const steps: Record<string, { label: string; code: string; help?: string }> = {
    curl: { label: 'curl', code: `curl --cacert ${file} ${tokenUrl}` },
    node: { label: 'Node.js', code: `export NODE_EXTRA_CA_CERTS=$PWD/${file}` },
    python: {
      label: 'Python',
      code: `export SSL_CERT_FILE=$PWD/${file}\nexport REQUESTS_CA_BUNDLE=$PWD/${file}`,
    },
    java: {
      label: 'Java',
      code: `keytool -importcert -alias sallyport -file ${file} \\\n  -keystore sallyport.p12 -storetype PKCS12 -storepass changeit -noprompt\njava -Djavax.net.ssl.trustStore=sallyport.p12 \\\n  -Djavax.net.ssl.trustStorePassword=changeit -jar app.jar`,
    },
    system: {
      label: t('system'),
      help: t('systemHelp'),
      code: `# Debian, Ubuntu\nsudo cp ${file} /usr/local/share/ca-certificates/sallyport.crt && sudo update-ca-certificates\n# Fedora, RHEL\nsudo cp ${file} /etc/pki/ca-trust/source/anchors/ && sudo update-ca-trust\n# macOS\nsudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ${file}\n# Windows\ncertutil -addstore -f Root ${file}`,
    },
  }
  return (
    <Tabs
      label={t('tools')}
      value={client}
      onValueChange={setClient}
      tabs={Object.entries(steps).map(([value, { label, code, help }]) => ({
        value,
        label,
        content: (
          <div className="flex flex-col gap-2">
            <CodeBlock label={label} code={code} />
            {help !== undefined && <p className="text-xs text-muted">{help}</p>}
          </div>
        ),
      }))}
    />
  )
}
