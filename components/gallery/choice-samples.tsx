'use client'

import { useState } from 'react'
import { Sample, SampleCard } from '@/components/gallery/sample'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { RadioGroup } from '@/components/ui/radio-group'
import { Segmented } from '@/components/ui/segmented'
import { Switch } from '@/components/ui/switch'
import { Tabs } from '@/components/ui/tabs'

const states = [
  { value: 'enabled', label: 'Enabled', help: 'Calls pass.' },
  { value: 'disabled', label: 'Disabled', help: 'Calls are refused.' },
  { value: 'gone', label: 'Gone', help: 'Not possible here.', disabled: true },
] as const

export function ChoiceSamples() {
  const [checked, setChecked] = useState(true)
  const [on, setOn] = useState(true)
  const [state, setState] = useState<(typeof states)[number]['value']>('enabled')
  const [view, setView] = useState<'canvas' | 'table'>('canvas')
  const [tab, setTab] = useState<'answer' | 'frames'>('answer')
  return (
    <SampleCard title="Choices">
      <Sample name="Checkbox">
        <Checkbox label="Read orders" help="orders:read" checked={checked} onCheckedChange={setChecked} />
        <Checkbox label="Unticked" checked={false} onCheckedChange={setChecked} />
        <Checkbox label="Some of them" indeterminate checked={false} onCheckedChange={setChecked} />
        <Checkbox
          label="Disabled"
          help="It is granted already."
          disabled
          checked
          onCheckedChange={setChecked}
        />
      </Sample>
      <Sample name="Switch">
        <Switch label="Authentication" help="Callers need a token." checked={on} onCheckedChange={setOn} />
        <Switch label="Off" checked={false} onCheckedChange={setOn} />
        <Switch label="Disabled" disabled checked onCheckedChange={setOn} />
      </Sample>
      <Sample name="Radio group">
        <RadioGroup label="Status" options={states} value={state} onValueChange={setState} />
      </Sample>
      <Sample name="Segmented">
        <Segmented
          label="View"
          options={[
            { value: 'canvas', label: 'Canvas' },
            { value: 'table', label: 'Table' },
          ]}
          value={view}
          onValueChange={setView}
        />
      </Sample>
      <Sample name="Disclosure">
        <Disclosure title="Parameters" aside="2 set">
          What most readers leave as it is.
        </Disclosure>
      </Sample>
      <Sample name="Tabs">
        <Tabs
          label="Answer"
          className="w-full"
          value={tab}
          onValueChange={setTab}
          tabs={[
            { value: 'answer', label: 'Answer', content: 'The text of the answer.' },
            { value: 'frames', label: 'Frames', content: 'Each frame as it came.' },
          ]}
        />
      </Sample>
    </SampleCard>
  )
}
