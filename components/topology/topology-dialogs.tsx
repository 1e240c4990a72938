'use client'

import { ConnectDialog } from '@/components/topology/connect-dialog'
import { DeleteNodeDialog } from '@/components/topology/delete-node-dialog'
import { DisconnectDialog } from '@/components/topology/disconnect-dialog'
import { LineDialog } from '@/components/topology/line-dialog'
import { ScopeDialog } from '@/components/topology/scope-dialog'

/** What is asked in a dialog over the canvas. */
export type Question =
  | { about: 'scopes'; sourceId: string; targetId: string }
  | { about: 'line'; sourceId: string; targetId: string }
  | { about: 'connect'; nodeId: string }
  | { about: 'delete'; nodeId: string }
  | { about: 'disconnect'; edgeId: string }

interface TopologyDialogsProps {
  question: Question | null
  onConnect: (sourceId: string, targetId: string, scopes?: string[]) => void
  onClose: () => void
}

/** The dialog for the question that is open, if one is. */
export function TopologyDialogs({ question, onConnect, onClose }: TopologyDialogsProps) {
  switch (question?.about) {
    case 'scopes':
      return <ScopeDialog {...question} onConnect={onConnect} onClose={onClose} />
    case 'line':
      return <LineDialog {...question} onConnect={onConnect} onClose={onClose} />
    case 'connect':
      return <ConnectDialog nodeId={question.nodeId} onClose={onClose} />
    case 'delete':
      return <DeleteNodeDialog nodeId={question.nodeId} onClose={onClose} />
    case 'disconnect':
      return <DisconnectDialog edgeId={question.edgeId} onClose={onClose} />
    case undefined:
      return null
  }
}
