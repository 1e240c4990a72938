'use client'

import { FlaskConical, FlaskConicalOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { addSample, dropSample } from '@/app/(console)/topology/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { useRunAction } from '@/components/ui/use-run-action'

/** Loads the sample topology, or takes it away again, in one click. */
export function SampleButton({ loaded }: { loaded: boolean }) {
  const t = useTranslations('topology.sample')
  const denied = useDeniedReason('sample:write')
  const { run, pending } = useRunAction()
  const Icon = loaded ? FlaskConicalOff : FlaskConical
  return (
    <Button
      pending={pending}
      disabledReason={denied}
      onClick={() =>
        loaded
          ? run(() => dropSample({}), { done: t('removed') })
          : run(() => addSample({}), { done: t('loaded') })
      }
    >
      <Icon aria-hidden />
      {t(loaded ? 'remove' : 'load')}
    </Button>
  )
}
