import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'

interface RowsCardProps {
  title: string
  help: string
  /** Says what the table lists; for screen readers. */
  caption: string
  /** Stands in place of the table while there is no row. */
  empty: { icon: LucideIcon; title: string; help: string }
  /** The button that adds a row. */
  add: ReactNode
  /** The head of each column but the last, which holds the actions of a row. */
  columns: readonly ReactNode[]
  actionsLabel: string
  rows: readonly ReactNode[]
  /** A dialog that adds a row. */
  children?: ReactNode
}

/** The card of a detail page with what belongs to the object, one row each. */
export function RowsCard({ title, help, caption, empty, add, rows, children, ...head }: RowsCardProps) {
  return (
    <Card flush title={title} description={help} actions={rows.length > 0 && add}>
      {rows.length === 0 ? (
        <EmptyState icon={empty.icon} title={empty.title} action={add}>
          {empty.help}
        </EmptyState>
      ) : (
        <Table stacked caption={caption}>
          <TableHead>
            <TableRow>
              {head.columns}
              <HeaderCell>
                <span className="sr-only">{head.actionsLabel}</span>
              </HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>{rows}</TableBody>
        </Table>
      )}
      {children}
    </Card>
  )
}
