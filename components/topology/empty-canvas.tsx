'use client'

import { ArrowRight, Bot, FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { firstCard, focusOnArrival } from '@/components/topology/canvas-focus'
import { KindTile } from '@/components/topology/kind-tile'
import { useTopology } from '@/components/topology/topology-context'
import { Button } from '@/components/ui/button'
import { useRunAction } from '@/components/ui/use-run-action'

/** What the canvas is for, and the two ways to begin. */
export function EmptyCanvas() {
  const t = useTranslations('topology.empty')
  const { deniedReason, openAdd, changeSample } = useTopology()
  const { run, pending } = useRunAction()
  return (
    <div
      data-lands-on="[data-opens=add]"
      className="flex flex-1 flex-col items-center justify-center gap-6 bg-page bg-[radial-gradient(var(--line-strong)_1px,transparent_1px)] bg-size-[20px_20px] p-6 text-center"
    >
      <div aria-hidden className="flex items-center gap-3 text-line-control">
        <KindTile kind="client" />
        <ArrowRight className="size-4" />
        <KindTile kind="agent" />
        <ArrowRight className="size-4" />
        <KindTile kind="llm" />
      </div>
      <div className="flex max-w-md flex-col gap-1.5">
        <h2 className="text-lg font-semibold">{t('title')}</h2>
        <p className="text-sm text-muted">{t('text')}</p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        <Button variant="primary" disabledReason={deniedReason} onClick={() => openAdd('agent')}>
          <Bot aria-hidden /> {t('register')}
        </Button>
        <Button
          disabledReason={deniedReason}
          pending={pending}
          onClick={() =>
            run(() => changeSample('sample.loaded'), { onDone: () => focusOnArrival(firstCard) })
          }
        >
          <FlaskConical aria-hidden /> {t('sample')}
        </Button>
      </div>
    </div>
  )
}
