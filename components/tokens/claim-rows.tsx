'use client'

import type { Route } from 'next'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ClaimSource, JudgedScope, PreviewedClaim } from '@/lib/identity/tokens/rules'

/** Claims as rows: name, value, and below the value where it comes from, as a link where there is a page for it. */
export function ClaimRows({ claims, scopes }: { claims: PreviewedClaim[]; scopes: JudgedScope[] }) {
  const t = useTranslations('tokens.preview')
  return (
    <dl className="flex min-w-0 flex-col">
      {claims.map(({ name, value, source }) => (
        <ClaimRow key={name} name={name}>
          <code className="font-mono text-xs break-all">
            {value === null ? <span className="text-muted">{t('atIssue')}</span> : value}
            {value === '' && <span className="text-muted">{t('empty')}</span>}
          </code>
          <span className="text-xs text-muted">
            <SourceText source={source} />
            {name === 'scope' && scopes.length > 0 && ` · ${t('fromGrants', { count: scopes.length })}`}
          </span>
        </ClaimRow>
      ))}
    </dl>
  )
}

/** One line of a list of claims. */
export function ClaimRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div
      className="grid grid-cols-[5rem_minmax(0,1fr)] gap-3 border-b py-1.5 last:border-b-0"
      data-claim={name}
    >
      <dt className="leading-4">
        <code className="font-mono text-xs font-medium break-all">{name}</code>
      </dt>
      <dd className="flex min-w-0 flex-col gap-0.5">{children}</dd>
    </div>
  )
}

function SourceText({ source }: { source: ClaimSource }) {
  const t = useTranslations('tokens.preview.sources')
  if (source.kind === 'application' || source.kind === 'resource_server') {
    const tab = source.kind === 'application' ? '' : '?tab=permissions'
    return t.rich(source.kind === 'application' ? 'application' : 'server', {
      name: source.name,
      link: (text) => (
        <Link
          href={`/applications/${source.id}${tab}` as Route}
          className="text-accent-ink underline underline-offset-2"
        >
          {text}
        </Link>
      ),
    })
  }
  return t(source.kind)
}
