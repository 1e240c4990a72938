'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AgentForm, ClientForm } from '@/components/topology/add-application-forms'
import { CredentialForm } from '@/components/topology/add-credential-form'
import { EnterpriseForm } from '@/components/topology/add-enterprise-form'
import { ExistingForm } from '@/components/topology/add-existing-form'
import { ModelApiForm } from '@/components/topology/add-model-api-form'
import { KindTile } from '@/components/topology/kind-tile'
import { useTopology } from '@/components/topology/topology-context'
import { useArrive } from '@/components/topology/use-arrive'
import { useFetched } from '@/components/ui/use-fetched'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Inspector } from '@/components/ui/inspector'
import { leavePage } from '@/components/ui/leave-guard'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SkeletonRows } from '@/components/ui/skeleton'
import type { NodeKind, TopologyNode } from '@/lib/topology/graph'
import { nodeKinds } from '@/lib/topology/node-kinds'
import type { Bindable } from '@/lib/topology/read-bindable'

/** What a new node may stand for: something that exists, or something new. */
const choices = {
  client: ['application', 'existing'],
  agent: ['agent', 'existing'],
  llm: ['existing', 'modelApi', 'credential'],
  external: ['credential', 'existing'],
  enterprise: ['service', 'existing'],
} as const satisfies Record<NodeKind, readonly string[]>
type Choice = (typeof choices)[NodeKind][number]

/** Puts a node on the canvas: its kind, then the object it stands for. */
export function AddNodePanel({ kind, onClose }: { kind: NodeKind; onClose: () => void }) {
  const t = useTranslations('topology')
  const { topology, openAdd } = useTopology()
  const { data, failed, retry } = useFetched<Bindable>('/topology/bindable', topology.version)
  return (
    <Inspector
      icon={<KindTile kind={kind} size="sm" />}
      title={t('add.title')}
      takeFocus="field"
      onClose={onClose}
    >
      <Field label={t('add.kind')} help={t(`kindHelp.${kind}`)}>
        <Select
          value={kind}
          onValueChange={openAdd}
          options={nodeKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </Field>
      {failed && (
        <Notice
          kind="error"
          action={
            <Button size="sm" onClick={retry}>
              {t('retry')}
            </Button>
          }
        >
          {t('loadFailed')}
        </Notice>
      )}
      {data === undefined && !failed && <SkeletonRows rows={3} label={t('loading')} />}
      {data !== undefined && <ObjectForm key={kind} kind={kind} bindable={data} />}
    </Inspector>
  )
}

function ObjectForm({ kind, bindable }: { kind: NodeKind; bindable: Bindable }) {
  const t = useTranslations('topology')
  const { announce } = useTopology()
  const arrive = useArrive()
  const existing = bindable.objects[kind]
  const offered: readonly Choice[] = choices[kind]
  const first = offered.find((choice) => choice !== 'existing' || existing.length > 0) ?? 'existing'
  const [choice, setChoice] = useState<Choice>(first)

  function finish(node: TopologyNode) {
    announce(t('said.added', { name: node.name }))
    arrive(node.id)
  }

  return (
    <>
      <RadioGroup
        label={t('add.object')}
        value={choice}
        onValueChange={(next) => leavePage(() => setChoice(next))}
        options={offered.map((value) => ({
          value,
          label: t(`add.choices.${value}`),
          ...(value === 'existing' && existing.length === 0
            ? { disabled: true, help: t('add.noneExisting') }
            : {}),
        }))}
      />
      {choice === 'existing' && <ExistingForm kind={kind} objects={existing} onDone={finish} />}
      {choice === 'application' && <ClientForm onDone={finish} />}
      {choice === 'agent' && <AgentForm onDone={finish} />}
      {choice === 'service' && <EnterpriseForm onDone={finish} />}
      {choice === 'modelApi' && <ModelApiForm services={bindable.services} onDone={finish} />}
      {choice === 'credential' && (
        <CredentialForm key={kind} kind={kind === 'llm' ? 'llm' : 'external'} onDone={finish} />
      )}
    </>
  )
}
