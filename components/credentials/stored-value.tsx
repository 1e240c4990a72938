'use client'

import { RotateCw } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { CredentialUse } from '@/lib/vault/credentials/list-credential-uses'
import type { CredentialDto } from '@/lib/vault/credentials/schema'

const RotateDialog = dynamic(
  async () => (await import('@/components/credentials/rotate-dialog')).RotateDialog,
  { ssr: false },
)

/** What is stored, by its last four characters, and the way to replace it. */
export function StoredValue({ credential, uses }: { credential: CredentialDto; uses: CredentialUse[] }) {
  const t = useTranslations('credentials')
  const deniedReason = useDeniedReason('credential:write')
  const [rotating, setRotating] = useState(false)
  return (
    <Card
      title={t('detail.storedValue')}
      description={t('detail.storedHelp')}
      actions={
        <Button disabledReason={deniedReason} onClick={() => setRotating(true)}>
          <RotateCw aria-hidden /> {t('rotate.button')}
        </Button>
      }
    >
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <code className="font-mono text-sm">
          <span aria-hidden>•••• •••• {credential.hint}</span>
          <span className="sr-only">{t('endsIn', { hint: credential.hint })}</span>
        </code>
        <span className="text-xs text-muted">
          {t.rich('detail.changed', { when: () => <Time value={credential.updatedAt} format="relative" /> })}
        </span>
      </p>
      {rotating && <RotateDialog credential={credential} uses={uses} onClose={() => setRotating(false)} />}
    </Card>
  )
}
