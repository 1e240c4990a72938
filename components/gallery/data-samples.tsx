'use client'

import { Ellipsis } from 'lucide-react'
import { Sample, SampleCard } from '@/components/gallery/sample'
import { CodeBlock } from '@/components/ui/code-block'
import { IconButton } from '@/components/ui/icon-button'
import { ListFilter } from '@/components/ui/list-filter'
import { ListSearch } from '@/components/ui/list-search'
import { Status } from '@/components/ui/status'
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'

const rows = [
  { name: 'Billing agent', id: 'app_billing', kind: 'allowed', status: 'Enabled' },
  { name: 'Travel agent', id: 'app_travel', kind: 'off', status: 'Disabled' },
] as const

export function DataSamples() {
  return (
    <SampleCard title="Data">
      <Sample name="Search and filter">
        <ListSearch label="Search by name or id" />
        <ListFilter
          name="status"
          label="Status"
          none="all"
          options={[
            { value: 'all', label: 'All' },
            { value: 'enabled', label: 'Enabled' },
          ]}
        />
      </Sample>
      <Sample name="Table">
        <Table caption="Agents">
          <TableHead>
            <TableRow>
              <HeaderCell>Name</HeaderCell>
              <HeaderCell>Status</HeaderCell>
              <HeaderCell>Created</HeaderCell>
              <HeaderCell>
                <span className="sr-only">Actions</span>
              </HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ name, id, kind, status }) => (
              <TableRow key={id}>
                <Cell>
                  <span className="block font-medium">{name}</span>
                  <span className="block font-mono text-xs text-muted">{id}</span>
                </Cell>
                <Cell>
                  <Status kind={kind}>{status}</Status>
                </Cell>
                <Cell>
                  <Time value="2026-01-31T12:00:00.000Z" />
                </Cell>
                <Cell className="text-right">
                  <IconButton icon={Ellipsis} size="sm" label={`Actions for ${name}`} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Sample>
      <Sample name="Code">
        <CodeBlock
          label="curl"
          code={'curl -s https://localhost:8443/readyz \\\n  --cacert data/tls/ca.pem'}
          className="w-full"
        />
      </Sample>
    </SampleCard>
  )
}
