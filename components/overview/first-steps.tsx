import { Circle, CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Route } from 'next'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { LinkButton } from '@/components/ui/link-button'
import type { FirstStep } from '@/lib/topology/read-overview'

const places = {
  modelApi: { href: '/services', action: 'openServices' },
  agent: { href: '/topology', action: 'openTopology' },
  edge: { href: '/topology', action: 'openTopology' },
  secret: { href: '/applications', action: 'openApplications' },
  call: { href: '/debug', action: 'openDebug' },
} as const satisfies Record<FirstStep, { href: Route; action: string }>

/** The checklist from an empty instance to the first call; the next open step has the one primary action. */
export function FirstSteps({ steps }: { steps: Record<FirstStep, boolean> }) {
  const t = useTranslations('overview.start')
  const keys = Object.keys(steps) as FirstStep[]
  const next = keys.find((key) => !steps[key])
  const done = keys.filter((key) => steps[key]).length
  return (
    <Card
      title={t('title')}
      description={t('description')}
      actions={<span className="text-sm text-muted">{t('progress', { done, total: keys.length })}</span>}
      flush
    >
      <ol className="divide-y">
        {keys.map((key) => (
          <li key={key} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
            {steps[key] ? (
              <CircleCheck role="img" aria-label={t('done')} className="size-4 shrink-0 text-allowed" />
            ) : (
              <Circle
                role="img"
                aria-label={t('open')}
                className={cn('size-4 shrink-0', key === next ? 'text-accent-ink' : 'text-faint')}
              />
            )}
            <div className="flex min-w-0 flex-1 basis-56 flex-col">
              <span className={cn('text-sm font-medium', steps[key] && 'text-muted')}>{t(key)}</span>
              {!steps[key] && <span className="text-sm text-muted">{t(`${key}Text`)}</span>}
            </div>
            {key === next && (
              <LinkButton href={places[key].href} variant="primary" className="ml-7 sm:ml-0">
                {t(places[key].action)}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
