import { ArrowLeftRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { endingKinds, endingOf } from '@/components/calls/ending-kinds'
import { formatMs } from '@/components/debug/format-ms'
import { ListView, type ListContent, type ListViewFilter } from '@/components/lists/list-view'
import { LinkButton } from '@/components/ui/link-button'
import type { ListColumn } from '@/components/ui/list-columns'
import type { ListRow } from '@/components/ui/list-table'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import type { RequestSummaryDto } from '@/lib/audit/schema'
import type { ExplainChoices } from '@/lib/explain/read-explain-choices'
import { reasons } from '@/lib/policy/decision'

interface CallListProps extends ListContent<RequestSummaryDto> {
  /** For the filters and for names instead of ids. */
  choices: ExplainChoices
}

/** The calls through the gateway; each leads to its stored decision. */
export function CallListView({ items, choices, ...list }: CallListProps) {
  const t = useTranslations('calls')
  const words = useTranslations('audit.request')
  const names = new Map(choices.principals.map(({ id, name }) => [id, name]))
  const toRow = (call: RequestSummaryDto): ListRow => ({
    id: call.id,
    name: call.id,
    mono: true,
    href: `/requests/${call.id}`,
    note: `${call.method} ${call.path}`,
    cells: {
      result: (
        <Status kind={endingKinds[endingOf(call)]}>
          {words(`endings.${endingOf(call)}`)} {call.status}
        </Status>
      ),
      code: <code className="font-mono text-xs">{call.code === '' ? '–' : call.code}</code>,
      caller: names.get(call.applicationId ?? '') ?? call.applicationId ?? t('unknownCaller'),
      api: call.modelApi?.name ?? '–',
      model: call.model === '' ? '–' : call.model,
      total: <span className="tabular-nums">{formatMs(call.totalMs)}</span>,
      tokens: (
        <span className="tabular-nums">
          {call.inputTokens ?? '–'} / {call.outputTokens ?? '–'}
        </span>
      ),
      time: <Time value={call.time} format="relative" />,
    },
  })
  return (
    <ListView
      {...list}
      caption={t('title')}
      search={t('search')}
      filters={useFilters(choices)}
      name={{ label: t('id') }}
      columns={useColumns()}
      rows={items.map(toRow)}
      empty={{
        icon: ArrowLeftRight,
        title: t('empty'),
        help: t('emptyHelp'),
        action: <LinkButton href="/debug">{t('emptyAction')}</LinkButton>,
      }}
    />
  )
}

function useFilters({ principals, resources }: ExplainChoices): ListViewFilter[] {
  const t = useTranslations('calls.filters')
  const all = (label: string) => ({ value: 'all', label })
  return [
    {
      name: 'result',
      label: t('result'),
      options: [
        all(t('resultAll')),
        { value: 'allowed', label: t('allowed') },
        { value: 'refused', label: t('refused') },
        { value: 'failed', label: t('failed') },
      ],
    },
    {
      name: 'range',
      label: t('range'),
      options: [
        all(t('rangeAll')),
        { value: '1h', label: t('hour') },
        { value: '24h', label: t('day') },
        { value: '7d', label: t('week') },
        { value: '30d', label: t('month') },
      ],
    },
    {
      name: 'modelApiId',
      label: t('api'),
      options: [
        all(t('apiAll')),
        ...resources
          .filter(({ type }) => type === 'model_api')
          .map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      name: 'applicationId',
      label: t('caller'),
      options: [all(t('callerAll')), ...principals.map(({ id, name }) => ({ value: id, label: name }))],
    },
    {
      name: 'code',
      label: t('code'),
      options: [all(t('codeAll')), ...reasons.map((reason) => ({ value: reason, label: reason }))],
    },
  ]
}

function useColumns(): ListColumn[] {
  const t = useTranslations('calls.columns')
  return [
    { key: 'result', label: t('result'), width: 'w-36' },
    { key: 'code', label: t('code'), width: 'w-40', from: 'md' },
    { key: 'caller', label: t('caller'), width: 'xl:w-[11%]' },
    { key: 'api', label: t('api'), width: 'xl:w-[11%]', from: 'md' },
    { key: 'model', label: t('model'), from: 'xl', optional: true },
    { key: 'total', label: t('total'), width: 'w-24', align: 'right', from: 'lg' },
    { key: 'tokens', label: t('tokens'), width: 'w-28', align: 'right', from: 'xl' },
    { key: 'time', label: t('time'), sort: 'created', sortFirst: 'descending', width: 'w-28' },
  ]
}
