'use client'

import { FlaskConical, FlaskConicalOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { addSample, dropSample } from '@/app/(console)/topology/actions'
import { useDeniedReason } from '@/components/shell/viewer'
import { Button } from '@/components/ui/button'
import { useRunAction } from '@/components/ui/use-run-action'

const SampleQuestion = dynamic(
  async () => (await import('@/components/topology/sample-question')).SampleQuestion,
  { ssr: false },
)

interface SampleButtonProps {
  loaded: boolean
  /** The lines between the sample and other nodes, in words. */
  ties: readonly string[]
}

/** Loads the sample topology, or takes it away again, in one click; asks first where lines that readers drew would go with it. */
export function SampleButton({ loaded, ties }: SampleButtonProps) {
  const t = useTranslations('topology.sample')
  const denied = useDeniedReason('sample:write')
  const { run, pending, failure } = useRunAction()
  const [asking, setAsking] = useState(false)
  const Icon = loaded ? FlaskConicalOff : FlaskConical
  const remove = () =>
    run(() => dropSample({ ties: ties.length }), { done: t('removed'), onDone: () => setAsking(false) })

  function press() {
    if (!loaded) run(() => addSample({}), { done: t('loaded') })
    else if (ties.length > 0) setAsking(true)
    else remove()
  }

  return (
    <>
      <Button pending={pending} disabledReason={denied} onClick={press}>
        <Icon aria-hidden />
        {t(loaded ? 'remove' : 'load')}
      </Button>
      {asking && (
        <SampleQuestion {...{ ties, pending, failure }} onConfirm={remove} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
