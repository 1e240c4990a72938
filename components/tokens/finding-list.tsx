'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import type { Finding } from '@/lib/identity/tokens/inspect/rules'

interface FindingListProps {
  findings: Finding[]
  /** How far the token could be judged: its grants are looked up after its signature. */
  judged: 'all' | 'looking' | 'part'
}

const verdicts = { all: 'good', looking: 'looking', part: 'unsure' } as const

/** The verdict, and every finding with a badge that says how much it weighs. */
export function FindingList({ findings, judged }: FindingListProps) {
  const t = useTranslations('tokens.findings')
  const isRefused = findings.some(({ weight }) => weight === 'refused')
  const verdict = isRefused ? 'refused' : verdicts[judged]
  const good = judged === 'all' ? 'done' : 'info'
  const kind = isRefused ? 'error' : findings.length > 0 ? 'warning' : good
  return (
    <div role="status">
      <Notice kind={kind} title={t(verdict)}>
        {verdict === 'good' && findings.length === 0 && t('goodHelp')}
        {findings.length > 0 && (
          <ul aria-label={t('label')} className="mt-1 flex flex-col gap-1">
            {findings.map(({ code, weight, about = '' }) => (
              <li
                key={`${code} ${about}`}
                data-finding={code}
                className="flex flex-wrap items-baseline gap-x-2"
              >
                <Badge tone={weight === 'refused' ? 'denied' : 'expiring'}>{t(`badges.${code}`)}</Badge>
                <span className="min-w-0 flex-1 basis-60 break-words">
                  {t(`texts.${code}`, { about: about === '' ? '–' : about })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}
