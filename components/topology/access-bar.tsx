'use client'

import { Download, Plus, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { debounce } from 'nuqs'
import { KindTile } from '@/components/topology/kind-tile'
import { useTopology } from '@/components/topology/topology-context'
import { useAccessQuery } from '@/components/topology/use-access-query'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { ExportLink } from '@/components/ui/export-link'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { accessKinds, accessStates } from '@/lib/topology/access'
import { useState } from 'react'

const all = 'all'
const typingPauseMs = 200

/** Search, filters, adding a line and the file, above the access table. */
export function AccessBar() {
  const t = useTranslations('topology.table')
  const { query, setQuery, csvHref } = useAccessQuery()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchBox />
      <Select
        label={t('kind')}
        className="w-[calc(50%-4px)] sm:w-44"
        value={query.kind ?? all}
        onValueChange={(value) => void setQuery({ may: value === all ? null : value })}
        options={[
          { value: all, label: t('allKinds') },
          ...accessKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        ]}
      />
      <Select
        label={t('columns.status')}
        className="w-[calc(50%-4px)] sm:w-40"
        value={query.state ?? all}
        onValueChange={(value) => void setQuery({ state: value === all ? null : value })}
        options={[
          { value: all, label: t('allStates') },
          ...accessStates.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
      />
      <div className="flex flex-wrap gap-2 sm:ml-auto">
        <AddLine />
        <ExportLink href={csvHref}>
          <Download aria-hidden /> {t('csv')}
        </ExportLink>
      </div>
    </div>
  )
}

function SearchBox() {
  const t = useTranslations('topology.table')
  const { query, setQuery } = useAccessQuery()
  return (
    <div className="relative w-full sm:w-auto sm:max-w-80 sm:flex-1 sm:basis-48">
      <Search aria-hidden className="absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-faint" />
      <Input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={128}
        className="pl-8"
        value={query.text}
        onValueChange={(text) =>
          void setQuery(
            { q: text === '' ? null : text },
            text === '' ? {} : { limitUrlUpdates: debounce(typingPauseMs) },
          )
        }
      />
    </div>
  )
}

/** Begins a line by naming its caller; what it may call is asked next. */
function AddLine() {
  const t = useTranslations('topology.table')
  const { topology, deniedReason, openConnect } = useTopology()
  const [choosing, setChoosing] = useState(false)
  if (!choosing) {
    return (
      <Button disabledReason={deniedReason} onClick={() => setChoosing(true)}>
        <Plus aria-hidden /> {t('add')}
      </Button>
    )
  }
  return (
    <Combobox
      autoFocus
      label={t('chooseCaller')}
      placeholder={t('chooseCaller')}
      className="w-56"
      value={null}
      onBlur={() => setChoosing(false)}
      onValueChange={(id) => {
        setChoosing(false)
        if (id !== null) openConnect(id)
      }}
      options={topology.nodes
        .filter(({ kind }) => kind === 'client' || kind === 'agent')
        .map((node) => ({
          value: node.id,
          label: node.name,
          note: node.identity,
          icon: <KindTile kind={node.kind} size="sm" />,
        }))}
    />
  )
}
