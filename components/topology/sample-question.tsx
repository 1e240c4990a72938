'use client'

import { useTranslations } from 'next-intl'
import { DeleteDialog } from '@/components/ui/delete-dialog'

interface SampleQuestionProps {
  /** The lines between the sample and what is not of it, in words. They go too. */
  ties: readonly string[]
  pending: boolean
  failure: string | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Asks before the sample is removed where readers have drawn lines to it; without them it goes in one click. */
export function SampleQuestion({ ties, pending, failure, onConfirm, onClose }: SampleQuestionProps) {
  const t = useTranslations('topology.sample')
  return (
    <DeleteDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('dropTitle')}
      confirm={t('drop')}
      onConfirm={onConfirm}
      pending={pending}
      failure={failure}
    >
      <p>{t('goes')}</p>
      <p>{t('drawnGo', { count: ties.length })}</p>
      <ul className="list-disc pl-5 text-ink">
        {ties.map((tie, at) => (
          <li key={at}>{tie}</li>
        ))}
      </ul>
      <p>{t('noUndo')}</p>
    </DeleteDialog>
  )
}
