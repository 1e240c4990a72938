'use client'

import { Plus, ShieldCheck } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { GrantRow } from '@/components/consumers/grant-row'
import { RowsCard } from '@/components/detail/rows-card'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { HeaderCell } from '@/components/ui/table'
import type { GrantDto } from '@/lib/gateway/grants/schema'

const GrantDialog = dynamic(async () => (await import('@/components/consumers/grant-dialog')).GrantDialog, {
  ssr: false,
})

/** The object whose page this is, and what stands on the other side of its grants. */
export interface GrantSide {
  as: 'modelApi' | 'consumer'
  id: string
  name: string
  choices: { id: string; name: string; note: string }[]
}

/**
 * Grants seen from a Model API (who may call it) or from a consumer (what it may call). `?grant=` opens the dialog, with
 * the other side chosen when it names one.
 */
export function GrantsCard({ side, grants }: { side: GrantSide; grants: GrantDto[] }) {
  const t = useTranslations(`consumers.grants.${side.as}`)
  const common = useTranslations('consumers.grants')
  const denied = useDeniedReason('grant:write')
  const [asked, setAsked] = useQueryState('grant', parseAsString)
  const add = (
    <Button disabledReason={denied} onClick={() => void setAsked('new')}>
      <Plus aria-hidden /> {common('add')}
    </Button>
  )
  return (
    <RowsCard
      title={t('title')}
      help={t('help')}
      caption={t('title')}
      empty={{ icon: ShieldCheck, title: t('empty'), help: t('emptyHelp') }}
      add={add}
      columns={[
        <HeaderCell key="other">{t('other')}</HeaderCell>,
        <HeaderCell key="source">{common('source')}</HeaderCell>,
        <HeaderCell key="ends">{common('ends')}</HeaderCell>,
      ]}
      actionsLabel={common('actions')}
      rows={grants.map((grant) => (
        <GrantRow key={grant.id} side={side} grant={grant} />
      ))}
    >
      {asked !== null && denied === undefined && (
        <GrantDialog side={side} grants={grants} preselected={asked} onClose={() => void setAsked(null)} />
      )}
    </RowsCard>
  )
}
