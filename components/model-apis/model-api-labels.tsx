import { LockOpen, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { SandboxBadge } from '@/components/services/service-labels'
import { Status } from '@/components/ui/status'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'

export function ModelApiStatus({ status }: { status: ModelApiDto['status'] }) {
  const t = useTranslations('model-apis.status')
  return <Status kind={status === 'enabled' ? 'allowed' : 'off'}>{t(status)}</Status>
}

/** Marks Model APIs whose service is the Sandbox, which is no real model. */
export function ProviderLabel({ modelApi }: { modelApi: Pick<ModelApiDto, 'provider'> }) {
  return modelApi.provider === 'sandbox' ? <SandboxBadge /> : null
}

/** Who gets in: holders of a grant, nobody because there is no grant, or anyone. */
export function AccessLabel({
  modelApi,
}: {
  modelApi: Pick<ModelApiDto, 'authEnabled' | 'warning' | 'grantCount'>
}) {
  const t = useTranslations('model-apis.access')
  const { authEnabled, warning, grantCount } = modelApi
  const [Icon, colour, text] = !authEnabled
    ? [LockOpen, 'text-expiring', t('anyone')]
    : warning === null
      ? [ShieldCheck, 'text-allowed', t('grants', { count: grantCount })]
      : [TriangleAlert, 'text-expiring', t('nobody')]
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className={`size-3.5 shrink-0 self-center ${colour}`} />
      {text}
    </span>
  )
}
