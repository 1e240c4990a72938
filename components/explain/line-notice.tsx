'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { useLocalized } from '@/components/ui/use-localized'
import type { Explanation } from '@/lib/explain/schema'
import { explainRefusal } from '@/lib/topology/explain-refusal'
import type { RefusalCode } from '@/lib/topology/rules'

/** Why the canvas does not take the line between the two. */
export function LineNotice({ line }: { line: NonNullable<Explanation['line']> }) {
  const t = useTranslations('explain')
  const localized = useLocalized()
  return (
    <Notice kind="warning" title={t('noLine')}>
      {localized(explainRefusal({ allowed: false, ...line, code: line.code as RefusalCode }))}
    </Notice>
  )
}
