'use client'

import { FacetMenus } from '@/components/audit/facet-menus'
import { QueryBar } from '@/components/audit/query-bar'
import { useAuditQuery } from '@/components/audit/use-audit-query'

/** The query as text and as filters, in step. */
export function AuditExplorer() {
  const query = useAuditQuery()
  return (
    <div className="flex flex-col gap-2">
      <QueryBar query={query} />
      <FacetMenus query={query} />
    </div>
  )
}
