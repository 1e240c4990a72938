import { Bug } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** Stands in place of the panel while there is nothing to call. */
export function NoModelApi() {
  const t = useTranslations('debug.empty')
  return (
    <Card flush>
      <EmptyState
        icon={Bug}
        title={t('title')}
        action={
          <LinkButton href={'/model-apis/new'} variant="primary">
            {t('action')}
          </LinkButton>
        }
      >
        {t('text')}
      </EmptyState>
    </Card>
  )
}
