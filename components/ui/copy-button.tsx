'use client'

import { Check, Copy, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { IconButton } from '@/components/ui/icon-button'

const shownMs = 2000

interface CopyButtonProps {
  value: string
  /** What is copied, for example "client id"; part of the accessible name. */
  what: string
  /** Shows the word beside the icon. */
  labelled?: boolean
  size?: 'sm' | 'md'
  /** Tells what is copied where several copies stand side by side. */
  icon?: LucideIcon
  onCopied?: () => void
}

/** Copies a text, on http as well, and says so in a live region. */
export function CopyButton({
  value,
  what,
  labelled = false,
  size = 'sm',
  icon = Copy,
  onCopied,
}: CopyButtonProps) {
  const t = useTranslations('common')
  const [result, setResult] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (result === 'idle') return
    const timer = setTimeout(() => setResult('idle'), shownMs)
    return () => clearTimeout(timer)
  }, [result])

  async function copy() {
    const copied = await copyText(value)
    setResult(copied ? 'copied' : 'failed')
    if (copied) onCopied?.()
  }

  const Icon = result === 'copied' ? Check : icon
  return (
    <>
      {labelled ? (
        <Button size={size} onClick={() => void copy()} aria-label={t('copyWhat', { what })}>
          <Icon aria-hidden /> {result === 'copied' ? t('copied') : t('copy')}
        </Button>
      ) : (
        <IconButton icon={Icon} label={t('copyWhat', { what })} size={size} onClick={() => void copy()} />
      )}
      <span role="status" className="sr-only">
        {result === 'copied' && t('copiedWhat', { what })}
        {result === 'failed' && t('copyFailed')}
      </span>
    </>
  )
}
