'use client'

import { CircleHelp, ScanSearch, ScrollText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { explainRecordPath } from '@/components/decision/explain-path'
import type { PaletteItem } from '@/components/palette/palette-item'
import { handOverToken } from '@/components/tokens/token-handover'
import { inspectorPath } from '@/components/tokens/tokens-path'

/** What can be done with a token or an id that was pasted, beside opening the object of the id. */
export function usePastedItems(go: (href: string) => void) {
  const t = useTranslations('palette')
  return {
    /** The token goes to the inspector in memory, never into the address. */
    ofToken: (token: string): PaletteItem[] => [
      {
        key: 'token',
        label: t('inspect'),
        note: t('inspectNote'),
        icon: ScanSearch,
        run: () => {
          handOverToken(token)
          go(inspectorPath)
        },
      },
    ],
    /** Requests of console and gateway have lines in the audit log; calls through the gateway have a page as well. */
    ofId: (id: string): PaletteItem[] => {
      const field = id.startsWith('req_') ? 'request' : id.startsWith('evt_') ? 'id' : undefined
      if (field === undefined) return []
      const run = () => go(`/audit?q=${encodeURIComponent(`${field}:${id}`)}`)
      const audit = { key: 'audit', label: t('audit'), note: id, icon: ScrollText, run }
      if (field !== 'request') return [audit]
      const explain = () => go(explainRecordPath(id))
      return [{ key: 'explain', label: t('explain'), note: id, icon: CircleHelp, run: explain }, audit]
    },
  }
}
