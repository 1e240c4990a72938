'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { FormFault } from '@/lib/identity/tokens/canonical'

/** Why a text is not read as a token. White space is what copying adds most; it can be taken out. */
export function FormFaultNotice({ fault, onTrim }: { fault: FormFault | 'json'; onTrim: () => void }) {
  const t = useTranslations('tokens.inspector')
  return (
    <Notice
      kind="error"
      title={t('unreadable')}
      action={
        fault === 'white_space' && (
          <Button size="sm" onClick={onTrim}>
            {t('trim')}
          </Button>
        )
      }
    >
      {t(`faults.${fault}`)}
    </Notice>
  )
}
