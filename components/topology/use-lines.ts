'use client'

import { useTranslations } from 'next-intl'
import type { Commands } from '@/components/topology/use-commands'
import { useFailure } from '@/components/topology/use-failure'
import { useToast } from '@/components/ui/toast'
import type { TopologyEdge, TopologyNode } from '@/lib/topology/graph'

interface LinesOptions extends Pick<Commands, 'execute' | 'offerUndo'> {
  nodesById: ReadonlyMap<string, TopologyNode>
  announce: (text: string) => void
}

/** Drawing and deleting lines, with a word on what came of it and the offer to undo it. */
export function useLines({ execute, offerUndo, nodesById, announce }: LinesOptions) {
  const t = useTranslations('topology')
  const fail = useFailure(announce)
  const toast = useToast()

  function namesOf({ sourceId, targetId }: { sourceId: string; targetId: string }) {
    return { source: nodesById.get(sourceId)?.name ?? '', target: nodesById.get(targetId)?.name ?? '' }
  }
  function tell(text: string) {
    announce(text)
    toast.done({ title: text, ...offerUndo() })
  }

  return {
    connect: async (sourceId: string, targetId: string, scopes?: string[]) => {
      const ends = { sourceId, targetId }
      const result = await execute({
        do: 'connect',
        ...ends,
        ...(scopes === undefined ? {} : { scopes }),
      }).catch(() => undefined)
      if (result?.ok !== true) return fail(result)
      tell(t('said.connected', namesOf(ends)))
    },
    disconnect: async (edge: TopologyEdge) => {
      const result = await execute({ do: 'disconnect', edge }).catch(() => undefined)
      if (result?.ok !== true) return fail(result)
      tell(t('said.disconnected', namesOf(edge)))
    },
  }
}
