import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/ui/link-tabs'

/** Leads between grants on Model APIs and grants of scopes. */
export function GrantTabs({ current }: { current: 'models' | 'scopes' }) {
  const t = useTranslations('grants.tabs')
  return (
    <LinkTabs
      label={t('label')}
      tabs={[
        { href: '/grants', label: t('models'), current: current === 'models' },
        { href: '/grants/scopes', label: t('scopes'), current: current === 'scopes' },
      ]}
    />
  )
}
