'use client'

import { Plus, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { GrantSide } from '@/components/applications/grant-dialog'
import { GrantRow } from '@/components/applications/grant-row'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
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
    <Card flush title={t('title')} description={t('help')} actions={grants.length > 0 && add}>
      {grants.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('empty')} action={add}>
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <Table caption={t('caption')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('other')}</HeaderCell>
              <HeaderCell>{common('scope')}</HeaderCell>
              <HeaderCell>{common('source')}</HeaderCell>
              <HeaderCell>
                <span className="sr-only">{common('actions')}</span>
              </HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {grants.map((grant) => (
              <GrantRow key={grant.id} as={side.as} grant={grant} />
            ))}
          </TableBody>
        </Table>
      )}
      {adding && <GrantDialog side={side} grants={grants} onClose={() => setAdding(false)} />}
    </Card>
  )
}
