'use client'

import { useTranslations } from 'next-intl'
import { useTellChange } from '@/components/topology/use-tell-change'
import { useToast } from '@/components/ui/toast'
import type { TopologyChange } from '@/lib/topology/graph'

interface TellOthersOptions {
  announce: (text: string) => void
  openHistory: () => void
}

/** Says what others did to the topology while it is open, and leads to the history. */
export function useTellOthers({ announce, openHistory }: TellOthersOptions) {
  const t = useTranslations('topology.history')
  const tell = useTellChange()
  const toast = useToast()
  return (changes: readonly TopologyChange[]) => {
    const [latest, another] = changes
    if (latest === undefined) return
    const names = [...new Set(changes.map((change) => change.who))].join(', ')
    const title = another === undefined ? tell(latest) : t('several', { who: names, count: changes.length })
    announce(title)
    toast.told({ title, action: { label: t('title'), run: openHistory } })
  }
}
