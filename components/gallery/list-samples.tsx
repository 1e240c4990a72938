'use client'

import { useState } from 'react'
import { Sample, SampleCard } from '@/components/gallery/sample'
import { BarChart } from '@/components/ui/bar-chart'
import { DownloadLink } from '@/components/ui/download-link'
import { ExportLink } from '@/components/ui/export-link'
import { FormFooter } from '@/components/ui/form-footer'
import { LinkTabs } from '@/components/ui/link-tabs'
import { ListSelection } from '@/components/ui/list-selection'
import { ListTable } from '@/components/ui/list-table'
import { MomentField } from '@/components/ui/moment-field'
import { Names } from '@/components/ui/names'
import { ProgressBar } from '@/components/ui/progress-bar'
import { ToggleRow } from '@/components/ui/toggle-row'

const rows = [
  { id: 'app_1', name: 'Billing agent', href: '/agents/app_1', note: 'app_1', cells: { owner: 'Ada' } },
  { id: 'app_2', name: 'Travel agent', href: '/agents/app_2', note: 'app_2', cells: { owner: 'Otto' } },
]
const bars = [3, 5, 2].map((value, hour) => ({
  key: String(hour),
  label: `${value} calls`,
  segments: [
    { value, tone: 'allowed' as const },
    { value: 1, tone: 'denied' as const },
  ],
}))

export function ListSamples() {
  const [pressed, setPressed] = useState(true)
  const [moment, setMoment] = useState<string | null>('2026-01-31T12:00:00.000Z')
  return (
    <SampleCard title="Lists and charts">
      <Sample name="List with boxes">
        <div className="w-full">
          <ListSelection rows={rows}>
            <ListTable
              caption="Agents"
              name={{ label: 'Name', sort: 'name' }}
              columns={[{ key: 'owner', label: 'Owner' }]}
              rows={rows}
              path="/agents"
              query={{}}
              selectable
            />
          </ListSelection>
        </div>
      </Sample>
      <Sample name="Tabs of links">
        <LinkTabs
          label="Grants"
          tabs={[
            { href: '/grants', label: 'Gateway grants', current: true },
            { href: '/grants/scopes', label: 'Scope grants', current: false },
          ]}
        />
      </Sample>
      <Sample name="Files">
        <DownloadLink href="/diagnostics">Diagnostics</DownloadLink>
        <ExportLink href="/agents/export">Export CSV</ExportLink>
      </Sample>
      <Sample name="Progress, chart">
        <div className="w-48">
          <ProgressBar label="Verifying" value={2} max={5} />
        </div>
        <div className="w-64">
          <BarChart label="Calls by hour" bars={bars} top="6" marks={['10:00', '12:00']} />
        </div>
      </Sample>
      <Sample name="Others">
        <Names title="Loses access" names={['Billing agent', 'Travel agent']} />
        <ToggleRow pressed={pressed} onPress={() => setPressed(!pressed)}>
          Agents only
        </ToggleRow>
        <MomentField
          name="end"
          label="Ends"
          help={() => 'In your time zone.'}
          value={moment}
          onValueChange={setMoment}
          error={undefined}
        />
        <FormFooter submit="Create" pending={false} deniedReason={undefined} cancel="/agents" />
      </Sample>
    </SampleCard>
  )
}
