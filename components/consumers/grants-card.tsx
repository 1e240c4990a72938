'use client'

import { Plus, ShieldCheck } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { GrantRow } from '@/components/consumers/grant-row'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
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
    <Card flush title={t('title')} description={t('help')} actions={grants.length > 0 && add}>
      {grants.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('empty')} action={add}>
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <Table caption={t('title')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('other')}</HeaderCell>
              <HeaderCell>{common('source')}</HeaderCell>
              <HeaderCell>{common('ends')}</HeaderCell>
              <HeaderCell>
                <span className="sr-only">{common('actions')}</span>
              </HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {grants.map((grant) => (
              <GrantRow key={grant.id} side={side} grant={grant} />
            ))}
          </TableBody>
        </Table>
      )}
      {asked !== null && denied === undefined && (
        <GrantDialog side={side} grants={grants} preselected={asked} onClose={() => void setAsked(null)} />
      )}
    </Card>
  )
}
