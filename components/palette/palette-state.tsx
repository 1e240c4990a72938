'use client'

import { useTranslations } from 'next-intl'
import type { PaletteGroup } from '@/components/palette/palette-item'
import type { Search } from '@/components/palette/use-search'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PaletteInput } from '@/lib/search/rules'

interface PaletteStateProps {
  input: PaletteInput
  groups: PaletteGroup[]
  search: Search
}

/** Says how many lines there are, that a search runs or failed, and why nothing is shown. */
export function PaletteState({ input, groups, search: { state, retry } }: PaletteStateProps) {
  const t = useTranslations('palette')
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  const isSearched = input.kind === 'text' || input.kind === 'id'
  return (
    <>
      <p role="status" className="sr-only">
        {isSearched && state === 'loading' ? t('searching') : t('count', { count })}
      </p>
      {isSearched && state === 'failed' && (
        <Notice
          kind="error"
          title={t('failed')}
          className="mx-3 mt-3"
          action={
            <Button size="sm" onClick={retry}>
              {t('retry')}
            </Button>
          }
        >
          {t('failedHelp')}
        </Notice>
      )}
      {count === 0 && input.kind === 'withheld' && <Nothing title={t('withheld')} text={t('withheldHelp')} />}
      {count === 0 && isSearched && state === 'done' && (
        <Nothing title={t('nothing')} text={t(input.kind === 'id' ? 'nothingById' : 'nothingByText')} />
      )}
    </>
  )
}

function Nothing({ title, text }: { title: string; text?: string }) {
  return (
    <div className="flex flex-col gap-1 px-6 py-10 text-center">
      <p className="text-base font-medium">{title}</p>
      {text !== undefined && <p className="text-sm text-muted">{text}</p>}
    </div>
  )
}
