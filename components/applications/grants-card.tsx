'use client'

import { Plus, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { GrantSide } from '@/components/applications/grant-dialog'
import { GrantRow } from '@/components/applications/grant-row'
import { RowsCard } from '@/components/detail/rows-card'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { HeaderCell } from '@/components/ui/table'
import type { ScopeGrantDto } from '@/lib/identity/scope-grants/schema'

const GrantDialog = dynamic(
  async () => (await import('@/components/applications/grant-dialog')).GrantDialog,
  {
    ssr: false,
  },
)

interface GrantsCardProps {
  side: GrantSide
  grants: ScopeGrantDto[]
  /** Why nothing can be granted here, apart from the viewer's role. */
  lockedReason?: string | undefined
}

/** Scope grants seen from one application: who may ask for its scopes, or which scopes it may ask for. */
export function GrantsCard({ side, grants, lockedReason }: GrantsCardProps) {
  const t = useTranslations(`applications.${side.as === 'resourceServer' ? 'authorized' : 'granted'}`)
  const common = useTranslations('applications.grants')
  const deniedReason = useDeniedReason('grant:write')
  const [adding, setAdding] = useState(false)
  const add = (
    <Button disabledReason={lockedReason ?? deniedReason} onClick={() => setAdding(true)}>
      <Plus aria-hidden /> {t('add')}
    </Button>
  )
  return (
    <RowsCard
      title={t('title')}
      help={t('help')}
      caption={t('caption')}
      empty={{ icon: ShieldCheck, title: t('empty'), help: lockedReason ?? deniedReason ?? t('emptyHelp') }}
      add={add}
      columns={[
        <HeaderCell key="other">{t('other')}</HeaderCell>,
        <HeaderCell key="scope">{common('scope')}</HeaderCell>,
        <HeaderCell key="source">{common('source')}</HeaderCell>,
      ]}
      actionsLabel={common('actions')}
      rows={grants.map((grant) => (
        <GrantRow key={grant.id} as={side.as} grant={grant} />
      ))}
    >
      {adding && <GrantDialog side={side} grants={grants} onClose={() => setAdding(false)} />}
    </RowsCard>
  )
}
