import { useTranslations } from 'next-intl'
import { Names } from '@/components/ui/names'
import { Time } from '@/components/ui/time'
import type { Impact } from '@/lib/impact/schema'

/** Who loses access, and when it was last used. */
export function ImpactFacts({ impact: { lastAt, lastIp, live, callers } }: { impact: Impact }) {
  const t = useTranslations('common.impact')
  return (
    <>
      <p className="text-ink">
        {lastAt === null
          ? t('neverUsed')
          : t.rich(lastIp === null ? 'lastUsed' : 'lastUsedFrom', {
              when: () => <Time value={lastAt} format="relative" />,
              address: lastIp ?? '',
            })}
      </p>
      {live && <Names title={t('callers', { count: callers.length })} names={callers} />}
    </>
  )
}
