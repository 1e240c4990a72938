'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { Route } from 'next'
import { useEffect, useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'

/** While active, asks before a link, a reload or a closed tab throws unsaved input away. */
export function UnsavedGuard({ active }: { active: boolean }) {
  const t = useTranslations('common.form')
  const router = useRouter()
  const [destination, setDestination] = useState<string>()

  useEffect(() => {
    if (!active) return
    const keep = (event: BeforeUnloadEvent) => event.preventDefault()
    const intercept = (event: MouseEvent) => {
      const target = internalLink(event)
      if (target === undefined) return
      event.preventDefault()
      event.stopPropagation()
      setDestination(target)
    }
    window.addEventListener('beforeunload', keep)
    document.addEventListener('click', intercept, true)
    return () => {
      window.removeEventListener('beforeunload', keep)
      document.removeEventListener('click', intercept, true)
    }
  }, [active])

  return (
    <AlertDialog
      open={destination !== undefined}
      onOpenChange={(open) => !open && setDestination(undefined)}
      title={t('discardTitle')}
      confirm={t('discard')}
      onConfirm={() => {
        setDestination(undefined)
        router.push(destination as Route)
      }}
    >
      {t('discardText')}
    </AlertDialog>
  )
}

function internalLink(event: MouseEvent): string | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank') return undefined
  const url = new URL(link.href)
  const elsewhere = url.origin !== location.origin || url.pathname === location.pathname
  return elsewhere ? undefined : `${url.pathname}${url.search}${url.hash}`
}
