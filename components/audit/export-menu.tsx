'use client'

import { Braces, Download, Sheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu, MenuDownload } from '@/components/ui/menu'

/** Downloads every line that fits the query, however many pages they fill. */
export function ExportMenu({ query }: { query: string }) {
  const t = useTranslations('audit.export')
  const address = (format: string) =>
    `/audit/export?${new URLSearchParams({ format, ...(query === '' ? {} : { q: query }) })}`
  return (
    <Menu
      trigger={
        <Button>
          <Download aria-hidden /> {t('title')}
        </Button>
      }
    >
      <MenuDownload icon={Sheet} href={address('csv')}>
        {t('csv')}
      </MenuDownload>
      <MenuDownload icon={Braces} href={address('jsonl')}>
        {t('jsonl')}
      </MenuDownload>
    </Menu>
  )
}
