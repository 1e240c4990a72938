import { Circle, CircleCheck } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { FollowAlong } from '@/components/overview/follow-along'
import { SampleButton } from '@/components/overview/sample-button'
import { connectPath, topologyPath } from '@/components/topology/topology-path'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { LinkButton } from '@/components/ui/link-button'
import { firstSteps, type FirstRun, type FirstStep } from '@/lib/overview/schema'

/** The checklist from an empty instance to the first answer; the next open step has the one primary action. */
export function FirstRunCard({ run }: { run: FirstRun }) {
  const t = useTranslations('overview.start')
  const { steps, agent, sampleLoaded, sampleTies } = run
  const next = firstSteps.find((step) => !steps[step])
  const done = firstSteps.filter((step) => steps[step]).length
  const about = agent?.name ?? t('theAgent')
  return (
    <Card
      title={t('title')}
      description={t('description')}
      actions={
        <span className="text-sm text-muted tabular-nums">
          {t('progress', { done, total: firstSteps.length })}
        </span>
      }
      flush
    >
      <FollowAlong />
      <ol className="divide-y">
        {firstSteps.map((step) => (
          <li
            key={step}
            aria-current={step === next ? 'step' : undefined}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5"
          >
            <StepIcon done={steps[step]} next={step === next} />
            <div className="flex min-w-0 flex-1 basis-56 flex-col">
              <span className={cn('text-sm font-medium', steps[step] && 'text-muted')}>{t(step)}</span>
              {!steps[step] && (
                <span className="text-sm text-muted">{t(`${step}Text`, { agent: about })}</span>
              )}
            </div>
            {step === next && (
              <LinkButton href={placeOf(step, run)} variant="primary" className="ml-7 sm:ml-0">
                {t(`${step}Action`)}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t bg-sunken px-4 py-2.5">
        <p className="min-w-0 flex-1 basis-56 text-sm text-muted">
          {t(sampleLoaded ? 'sampleLoaded' : 'sampleText')}
        </p>
        <SampleButton loaded={sampleLoaded} ties={sampleTies} />
      </div>
    </Card>
  )
}

function StepIcon({ done, next }: { done: boolean; next: boolean }) {
  const t = useTranslations('overview.start')
  if (done) return <CircleCheck role="img" aria-label={t('done')} className="size-4 shrink-0 text-allowed" />
  return (
    <Circle
      role="img"
      aria-label={t('open')}
      className={cn('size-4 shrink-0', next ? 'text-accent-ink' : 'text-faint')}
    />
  )
}

/** The exact place where a step is done. */
function placeOf(step: FirstStep, { agent, model }: FirstRun): Route {
  if (step === 'agent' || agent === null) return '/topology?add=agent'
  if (step === 'secret') return `/applications/${agent.applicationId}?tab=credentials` as Route
  if (step === 'prompt') {
    const api = model?.modelApiId ?? null
    return `/debug?application=${agent.applicationId}${api === null ? '' : `&modelApi=${api}`}` as Route
  }
  if (agent.nodeId === null) return '/topology'
  if (model === null) return '/topology?add=llm'
  return agent.nodeId === model.nodeId ? topologyPath(agent.nodeId) : connectPath(agent.nodeId, model.nodeId)
}
