'use client'

import { ArrowLeft } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { NothingHere } from '@/components/shell/nothing-here'
import { useShortcutText } from '@/components/shell/use-shortcut-text'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { LinkButton } from '@/components/ui/link-button'

/** No page has this address: back, to the overview, or by the search of the top bar. */
export function PageNotFound() {
  const t = useTranslations('shell.notFound')
  const router = useRouter()
  const shortcut = useShortcutText('K')
  return (
    <NothingHere
      title={t('title')}
      actions={
        <>
          <LinkButton href="/">{t('action')}</LinkButton>
          <Button variant="ghost" onClick={() => router.back()}>
            <ArrowLeft aria-hidden /> {t('back')}
          </Button>
        </>
      }
    >
      {t.rich('text', {
        keys: () => (
          <span className="coarse:hidden">{t.rich('orPress', { keys: () => <Kbd>{shortcut}</Kbd> })}</span>
        ),
      })}
    </NothingHere>
  )
}
