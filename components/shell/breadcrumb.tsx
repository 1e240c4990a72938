'use client'

import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { findPage } from '@/components/shell/sections'

const CrumbContext = createContext<{ crumb: string; setCrumb: (crumb: string) => void }>({
  crumb: '',
  setCrumb: () => undefined,
})

export function CrumbProvider({ children }: { children: ReactNode }) {
  const [crumb, setCrumb] = useState('')
  return <CrumbContext value={{ crumb, setCrumb }}>{children}</CrumbContext>
}

/** Names the object that a detail page shows, as the last part of the breadcrumb. Render it once in the page. */
export function Crumb({ children }: { children: string }) {
  const { setCrumb } = useContext(CrumbContext)
  useEffect(() => {
    setCrumb(children)
    return () => setCrumb('')
  }, [children, setCrumb])
  return null
}

/** Where the reader is: group, page, object. */
export function Breadcrumb() {
  const t = useTranslations('shell')
  const { crumb } = useContext(CrumbContext)
  const place = findPage(usePathname())
  if (place === undefined) return <span className="flex-1" />
  const page = t(`pages.${place.page.key}`)
  return (
    <nav aria-label={t('breadcrumb')} className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1.5 text-sm">
        {place.group !== undefined && (
          <li className="hidden items-center gap-1.5 text-muted sm:flex">
            {t(`groups.${place.group}`)}
            <ChevronRight aria-hidden className="size-3.5 text-faint" />
          </li>
        )}
        {crumb === '' ? (
          <li aria-current="page" className="truncate font-medium">
            {page}
          </li>
        ) : (
          <>
            <li className="flex shrink-0 items-center gap-1.5">
              <Link href={place.page.href} className="rounded-sm text-muted hover:text-ink">
                {page}
              </Link>
              <ChevronRight aria-hidden className="size-3.5 text-faint" />
            </li>
            <li aria-current="page" className="truncate font-medium">
              {crumb}
            </li>
          </>
        )}
      </ol>
    </nav>
  )
}
