'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { explainLinePath } from '@/components/decision/explain-path'
import type { Question } from '@/components/topology/topology-dialogs'
import type { TopologyContextValue } from '@/components/topology/topology-context'
import type { Point } from '@/components/ui/popover'
import { useToast } from '@/components/ui/toast'
import { canConnect, scopesOf } from '@/lib/topology/rules'

interface RequestLineOptions extends Pick<
  TopologyContextValue,
  'topology' | 'nodesById' | 'announce' | 'explain'
> {
  connect: (sourceId: string, targetId: string) => Promise<void>
  ask: (question: Question) => void
}

/**
 * The one way in which lines are begun, by dragging, by two clicks or by name: refuses with the reason, asks for scopes
 * where there is a choice, and connects.
 */
export function useRequestLine({ topology, nodesById, announce, explain, connect, ask }: RequestLineOptions) {
  const t = useTranslations('topology')
  const toast = useToast()
  const router = useRouter()
  return (sourceId: string, targetId: string, at?: Point) => {
    const source = nodesById.get(sourceId)
    const target = nodesById.get(targetId)
    if (source === undefined || target === undefined) return
    const answer = canConnect(source, target, topology.edges)
    const reason = explain(answer)
    if (!answer.allowed) {
      announce(t('said.refused', { reason: reason ?? '' }))
      toast.failed({
        title: t('refusedTitle'),
        description: reason ?? '',
        action: { label: t('whyRefused'), run: () => router.push(explainLinePath(sourceId, targetId)) },
      })
    } else if ((scopesOf(target, answer.kind)?.length ?? 0) > 1) {
      ask({ about: 'scopes', sourceId, targetId, at })
    } else {
      void connect(sourceId, targetId)
    }
  }
}
