'use client'

import { ConnectDialog } from '@/components/topology/connect-dialog'
import { DeleteNodeDialog } from '@/components/topology/delete-node-dialog'
import { DisconnectDialog } from '@/components/topology/disconnect-dialog'
import { DropSampleDialog } from '@/components/topology/drop-sample-dialog'
import { LineDialog } from '@/components/topology/line-dialog'
import { KeysDialog } from '@/components/topology/keys-dialog'
import { ScopePicker } from '@/components/topology/scope-picker'
import type { Point } from '@/components/ui/popover'

/** What is asked in a dialog over the canvas. */
export type Question =
  | { about: 'scopes'; sourceId: string; targetId: string; at?: Point | undefined }
  | { about: 'line'; sourceId: string; targetId: string }
  | { about: 'connect'; nodeId: string }
  | { about: 'delete'; nodeId: string }
  | { about: 'disconnect'; edgeId: string }
  | { about: 'sample' }
  | { about: 'keys' }

interface TopologyDialogsProps {
  question: Question | null
  onConnect: (sourceId: string, targetId: string, scopes?: string[]) => Promise<void>
  onClose: () => void
}

/** The dialog for the question that is open, if one is. */
export function TopologyDialogs({ question, onConnect, onClose }: TopologyDialogsProps) {
  switch (question?.about) {
    case 'scopes':
      return <ScopePicker {...question} onConnect={onConnect} onClose={onClose} />
    case 'line':
      return <LineDialog {...question} onConnect={onConnect} onClose={onClose} />
    case 'connect':
      return <ConnectDialog nodeId={question.nodeId} onClose={onClose} />
    case 'delete':
      return <DeleteNodeDialog nodeId={question.nodeId} onClose={onClose} />
    case 'disconnect':
      return <DisconnectDialog edgeId={question.edgeId} onClose={onClose} />
    case 'sample':
      return <DropSampleDialog onClose={onClose} />
    case 'keys':
      return <KeysDialog onClose={onClose} />
    case undefined:
      return null
  }
}
