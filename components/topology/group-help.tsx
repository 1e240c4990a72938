'use client'

import { useTranslations } from 'next-intl'

/** What keys do on a group and on gathered lines, which is not what they do on the others; `aria-describedby` leads here. */
export const groupHelpId = 'topology-group-help'
export const gatheredHelpId = 'topology-gathered-help'

export function GroupHelp() {
  const t = useTranslations('topology.aria')
  return (
    <div hidden>
      <p id={groupHelpId}>{t('group')}</p>
      <p id={gatheredHelpId}>{t('gathered')}</p>
    </div>
  )
}
