'use client'

import { useState } from 'react'
import { Sample, SampleCard } from '@/components/gallery/sample'
import { Combobox } from '@/components/ui/combobox'
import { CopyField } from '@/components/ui/copy-field'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'
import { SuggestInput } from '@/components/ui/suggest-input'
import { Textarea } from '@/components/ui/textarea'

const providers = [
  { value: 'openai', label: 'OpenAI', note: 'https://api.openai.com/v1' },
  { value: 'deepseek', label: 'DeepSeek', note: 'https://api.deepseek.com/v1' },
  { value: 'other', label: 'Other', note: 'not offered on this plan', disabled: true },
]

export function FieldSamples() {
  return (
    <SampleCard title="Fields">
      <Sample name="Plain">
        <Field label="Name" help="What people call it." className="w-full max-w-80">
          <Input defaultValue="Billing agent" />
        </Field>
        <Field label="Description" optional className="w-full max-w-80">
          <Input placeholder="What it is for" />
        </Field>
      </Sample>
      <Sample name="With an error">
        <Field
          label="Base path"
          error="Begin with / and use no spaces."
          name="basePath"
          className="w-full max-w-80"
        >
          <Input mono defaultValue="my api" />
        </Field>
      </Sample>
      <Sample name="Read-only, disabled">
        <Input aria-label="Read-only" readOnly mono value="app_abcdefghijklmnopqrstuvwxyz" />
        <Input aria-label="Disabled" disabled value="Cannot be changed" />
      </Sample>
      <Sample name="Text">
        <Field label="Prompt" className="w-full max-w-96">
          <Textarea rows={3} defaultValue={'Say something.\nIn two lines.'} />
        </Field>
      </Sample>
      <ListChoices />
      <Sample name="To copy">
        <div className="w-full max-w-96">
          <CopyField
            label="Token endpoint"
            value="https://localhost:8443/api/v2/iauths_system/oauth2/token"
          />
        </div>
        <Label htmlFor="gallery-label">A label by itself</Label>
        <Input id="gallery-label" className="w-40" />
      </Sample>
    </SampleCard>
  )
}

function ListChoices() {
  const [provider, setProvider] = useState('openai')
  const [model, setModel] = useState('sandbox-echo')
  const [found, setFound] = useState<string | null>('deepseek')
  return (
    <>
      <Sample name="Select">
        <Select
          label="Provider"
          options={providers}
          value={provider}
          onValueChange={setProvider}
          className="w-56"
        />
        <Select
          label="Nothing chosen"
          placeholder="Choose a provider"
          options={providers}
          value={null}
          onValueChange={setProvider}
          className="w-56"
        />
        <Select
          label="Disabled"
          disabled
          options={providers}
          value={provider}
          onValueChange={setProvider}
          className="w-56"
        />
      </Sample>
      <Sample name="With suggestions">
        <Field label="Model" className="w-full max-w-80">
          <SuggestInput
            value={model}
            onValueChange={setModel}
            suggestions={['sandbox-echo', 'sandbox-slow']}
            showLabel="Show models"
            empty="No models"
          />
        </Field>
      </Sample>
      <Sample name="Combobox">
        <div className="w-64">
          <Combobox label="Find a provider" options={providers} value={found} onValueChange={setFound} />
        </div>
        <div className="w-64">
          <Combobox
            label="Find another provider"
            placeholder="Type a name"
            options={providers}
            value={null}
            onValueChange={setFound}
          />
        </div>
      </Sample>
    </>
  )
}
