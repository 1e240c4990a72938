'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { download } from '@/components/ui/download'

/** Saves a text as a file of the given name. */
export function DownloadButton({ name, text }: { name: string; text: string }) {
  const t = useTranslations('common')
  return (
    <Button size="sm" className="max-w-full self-start" onClick={() => download(name, text)}>
      <Download aria-hidden /> <span className="truncate">{t('download', { file: name })}</span>
    </Button>
  )
}
