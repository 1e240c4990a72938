'use client'

import { useTranslations } from 'next-intl'
import { markIdentifier, withoutMarks } from '@/components/decision/mark-identifier'
import { MarkedText } from '@/components/decision/marked-text'
import { useBuiltInName } from '@/components/shell/built-in-name'
import { isBuiltInAudience } from '@/components/shell/built-in-names'
import { Time } from '@/components/ui/time'
import type { Access, FixPreview, FixWrite } from '@/lib/explain/schema'

type Mark = (identifier: string) => string
const unmarked: Mark = (identifier) => identifier

/** A resource server by its name; by its audience when it has none any more. */
function useServerName(): (write: FixWrite | undefined, audience: string) => string {
  const nameOf = useBuiltInName()
  return (write, audience) =>
    write?.type === 'scope_grant' && write.server !== ''
      ? nameOf(write.server, isBuiltInAudience(audience))
      : audience
}

/** What a fix is called: a verb and the objects it is about, with identifiers marked as the caller wants. */
export function useFixTitle(): (preview: FixPreview, mark?: Mark) => string {
  const t = useTranslations('explain.fixes.titles')
  const nameServer = useServerName()
  return ({ fix, writes }, mark = unmarked) => {
    const [first] = writes
    switch (fix.kind) {
      case 'connect':
        return first?.type === 'edge'
          ? t('connect', { source: first.source, target: first.target })
          : t('write')
      case 'widen_edge':
        return t('widen_edge', { scopes: fix.added.map(mark).join(' ') })
      case 'grant_scopes':
        return t('grant_scopes', {
          scopes: fix.scopes.map(mark).join(' '),
          audience: nameServer(first, fix.audience),
        })
      case 'create_consumer':
        return first?.type === 'consumer' ? t('create_consumer', { name: first.name }) : t('write')
      case 'grant_model_api':
        return first?.type === 'grant' ? t('grant_model_api', { modelApi: first.modelApi }) : t('write')
      case 'extend_grant':
        return fix.days === null ? t('extend_for_good') : t('extend_grant', { days: fix.days })
      case 'enable':
        return first?.type === 'enabled' ? t('enable', { name: first.name }) : t('write')
    }
  }
}

/** One row that a fix writes. */
export function WriteWords({ write }: { write: FixWrite }) {
  const t = useTranslations('explain.fixes.rows')
  switch (write.type) {
    case 'edge':
      return t('edge', { source: write.source, target: write.target })
    case 'scope_grant':
      return (
        <MarkedText
          text={t('scope_grant', {
            client: withoutMarks(write.client),
            scope: markIdentifier(write.scope),
            audience: markIdentifier(write.audience),
          })}
        />
      )
    case 'consumer':
      return (
        <MarkedText
          text={t('consumer', { name: withoutMarks(write.name), claim: markIdentifier(write.claim) })}
        />
      )
    case 'grant':
      return t('grant', { consumer: write.consumer, modelApi: write.modelApi })
    case 'grant_end':
      return write.end === null ? (
        t('grant_for_good', { consumer: write.consumer, modelApi: write.modelApi })
      ) : (
        <>
          {t('grant_end', { consumer: write.consumer, modelApi: write.modelApi })} <Time value={write.end} />
        </>
      )
    case 'rule_resource':
      return t('rule_resource', { rule: write.rule, credential: write.credential })
    case 'enabled':
      return t(`enabled.${write.object as 'application'}`, { name: write.name })
  }
}

/** Something that becomes possible. */
export function AccessWords({ access }: { access: Access }) {
  const t = useTranslations('explain.fixes.access')
  switch (access.type) {
    case 'call':
      return t('call', { principal: access.principal, modelApi: access.modelApi })
    case 'anyone':
      return t('anyone', { modelApi: access.modelApi })
    case 'token':
      return (
        <MarkedText
          text={t('token', {
            principal: withoutMarks(access.principal),
            scope: markIdentifier(access.scope),
            audience: markIdentifier(access.audience),
          })}
        />
      )
    case 'credential':
      return t('credential', { principal: access.principal, credential: access.credential })
  }
}
