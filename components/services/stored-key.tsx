'use client'

import { useTranslations } from 'next-intl'
import { removeServiceKey } from '@/app/(console)/services/actions'
import { undoDelete } from '@/app/(console)/deletions/actions'
import { useDestructive } from '@/components/impact/use-destructive'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Names } from '@/components/ui/names'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import type { ServiceDto } from '@/lib/gateway/services/schema'

interface StoredKeyProps {
  service: ServiceDto
  /** Those whose calls go out with the key. */
  modelApis: ModelApiDto[]
  /** Consumers that may call one of them. */
  callers: string[]
}

/** The key that goes out with every call, by its last four characters: who depends on it, and taking it away. */
export function StoredKey({ service, modelApis, callers }: StoredKeyProps) {
  const t = useTranslations('services.key')
  const denied = useDeniedReason('service:write')
  const { id, name, hasApiKey, hint } = service
  const { start, pending, dialog } = useDestructive({
    kind: 'service_key',
    id,
    act: (typed) => removeServiceKey({ id, ...(typed === undefined ? {} : { typed }) }),
    undo: (deletion) => undoDelete({ id: deletion.id }),
    title: t('removeTitle', { name }),
    confirm: t('remove'),
    done: t('removed', { name }),
    undone: t('restored', { name }),
    effect: <p>{t('removeEffect')}</p>,
  })
  return (
    <Card
      title={t('title')}
      description={t('help')}
      actions={
        <Button
          pending={pending}
          disabledReason={denied ?? (hasApiKey ? undefined : t('none'))}
          onClick={start}
        >
          {t('remove')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3 text-sm">
        {hasApiKey ? (
          <code className="font-mono">
            <span aria-hidden>•••• •••• {hint}</span>
            <span className="sr-only">{t('endsIn', { hint })}</span>
          </code>
        ) : (
          <p className="text-muted">{t('none')}</p>
        )}
        <Names
          title={t('affects', { count: modelApis.length })}
          names={modelApis.map((modelApi) => modelApi.name)}
        />
        <Names title={t('callers', { count: callers.length })} names={callers} />
      </div>
      {dialog}
    </Card>
  )
}
