'use client'

import { Bookmark, BookmarkPlus, Check, Pencil, Save, Trash2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { changeView, removeView } from '@/app/(console)/views/actions'
import { Button } from '@/components/ui/button'
import { listAddress } from '@/components/ui/list-columns'
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useRunAction } from '@/components/ui/use-run-action'
import type { ViewDto, ViewPage } from '@/lib/views/schema'

const ViewNameDialog = dynamic(
  async () => (await import('@/components/lists/view-name-dialog')).ViewNameDialog,
  { ssr: false },
)

interface SavedViewsProps {
  page: ViewPage
  path: string
  query: Readonly<Record<string, string>>
  views: readonly ViewDto[]
}

/** The reader's own views of a list: open one, save what the list shows now, rename, delete. */
export function SavedViews({ page, path, query, views }: SavedViewsProps) {
  const t = useTranslations('lists.views')
  const router = useRouter()
  const { run, pending } = useRunAction()
  const [naming, setNaming] = useState<'save' | 'rename'>()
  const [lastOpened, setLastOpened] = useState<string>()
  const now = new URLSearchParams(listAddress('', { ...query, cursor: undefined }).slice(1))
  now.sort()
  const current = now.toString()
  const shown = views.find((view) => sorted(view.query) === current)
  const opened = shown ?? views.find(({ id }) => id === lastOpened)

  function open(view: ViewDto) {
    setLastOpened(view.id)
    router.push((view.query === '' ? path : `${path}?${view.query}`) as Route)
  }

  return (
    <>
      <Menu
        trigger={
          <Button pending={pending} className="max-w-48">
            <Bookmark aria-hidden />
            <span className="truncate">{shown?.name ?? t('title')}</span>
          </Button>
        }
      >
        {views.length === 0 ? (
          <p className="max-w-60 px-2 py-1.5 text-xs text-muted">{t('none')}</p>
        ) : (
          <MenuGroup label={t('yours')}>
            {views.map((view) => (
              <MenuItem key={view.id} icon={view === shown ? Check : Bookmark} onSelect={() => open(view)}>
                <span className="max-w-60 truncate">{view.name}</span>
              </MenuItem>
            ))}
          </MenuGroup>
        )}
        <MenuSeparator />
        <MenuItem icon={BookmarkPlus} onSelect={() => setNaming('save')}>
          {t('save')}
        </MenuItem>
        {opened !== undefined && (
          <OpenedView
            name={opened.name}
            onUpdate={
              opened === shown
                ? undefined
                : () =>
                    run(() => changeView({ id: opened.id, query: current }), {
                      done: t('updated', { name: opened.name }),
                    })
            }
            onRename={() => setNaming('rename')}
            onDelete={() =>
              run(() => removeView({ id: opened.id }), { done: t('deleted', { name: opened.name }) })
            }
          />
        )}
      </Menu>
      {naming !== undefined && (
        <ViewNameDialog
          view={naming === 'rename' ? opened : undefined}
          page={page}
          query={current}
          onClose={(view) => {
            setNaming(undefined)
            if (view !== undefined) setLastOpened(view.id)
          }}
        />
      )}
    </>
  )
}

interface OpenedViewProps {
  name: string
  /** Absent while the list shows what the view keeps. */
  onUpdate: (() => void) | undefined
  onRename: () => void
  onDelete: () => void
}

/** What can be done with the view that was opened. */
function OpenedView({ name, onUpdate, onRename, onDelete }: OpenedViewProps) {
  const t = useTranslations('lists.views')
  return (
    <>
      {onUpdate !== undefined && (
        <MenuItem icon={Save} onSelect={onUpdate}>
          {t('update', { name })}
        </MenuItem>
      )}
      <MenuItem icon={Pencil} onSelect={onRename}>
        {t('rename', { name })}
      </MenuItem>
      <MenuItem icon={Trash2} danger onSelect={onDelete}>
        {t('delete', { name })}
      </MenuItem>
    </>
  )
}

function sorted(query: string): string {
  const parameters = new URLSearchParams(query)
  parameters.sort()
  return parameters.toString()
}
