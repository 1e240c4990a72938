import {
  Blocks,
  Bot,
  BotMessageSquare,
  KeyRound,
  ScanSearch,
  Server,
  Terminal,
  Ticket,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { inspectorPath, tokenTestPath } from '@/components/tokens/tokens-path'
import type { Permission } from '@/lib/identity/permissions'

interface PaletteAction {
  key:
    | 'registerAgent'
    | 'createApplication'
    | 'addService'
    | 'createModelApi'
    | 'storeCredential'
    | 'createConsumer'
    | 'debug'
    | 'mintToken'
    | 'inspectToken'
  href: string
  icon: LucideIcon
  /** Without it the action is shown as not allowed. */
  permission: Permission
}

/** What can be begun from anywhere. Each opens the page where it is done. */
export const paletteActions: readonly PaletteAction[] = [
  { key: 'registerAgent', href: '/agents/new', icon: Bot, permission: 'application:write' },
  { key: 'createModelApi', href: '/model-apis/new', icon: BotMessageSquare, permission: 'model_api:write' },
  { key: 'addService', href: '/services/new', icon: Server, permission: 'service:write' },
  { key: 'storeCredential', href: '/credentials/new', icon: KeyRound, permission: 'credential:write' },
  { key: 'createConsumer', href: '/consumers/new', icon: Users, permission: 'consumer:write' },
  { key: 'createApplication', href: '/applications/new', icon: Blocks, permission: 'application:write' },
  { key: 'debug', href: '/debug', icon: Terminal, permission: 'debug:run' },
  { key: 'mintToken', href: tokenTestPath(), icon: Ticket, permission: 'token:mint' },
  { key: 'inspectToken', href: inspectorPath, icon: ScanSearch, permission: 'grant:read' },
]
