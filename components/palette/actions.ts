import {
  Ban,
  Blocks,
  Bot,
  BotMessageSquare,
  Columns2,
  Download,
  FlaskConical,
  Handshake,
  KeyRound,
  KeySquare,
  LockKeyhole,
  MonitorX,
  RefreshCw,
  ScanSearch,
  Server,
  ShieldCheck,
  Terminal,
  Ticket,
  UserPlus,
  Users,
  Workflow,
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
    | 'rotateSecret'
    | 'addSecret'
    | 'replaceCredential'
    | 'connect'
    | 'grantModelApi'
    | 'grantScopes'
    | 'createApiToken'
    | 'addUser'
    | 'resetPassword'
    | 'compare'
    | 'exportAudit'
    | 'verifyAudit'
    | 'diagnostics'
    | 'refusedCalls'
    | 'sample'
    | 'ownPassword'
    | 'ownSessions'
  href: string
  icon: LucideIcon
  /** Without it the action is shown as not allowed. Everyone may do what names none. */
  permission?: Permission
  /** Comes only by its words, not in the list that an empty field shows. */
  byWords?: true
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
  { key: 'rotateSecret', href: '/applications', icon: RefreshCw, permission: 'secret:write', byWords: true },
  { key: 'addSecret', href: '/applications', icon: KeyRound, permission: 'secret:write', byWords: true },
  {
    key: 'replaceCredential',
    href: '/credentials',
    icon: RefreshCw,
    permission: 'credential:write',
    byWords: true,
  },
  { key: 'connect', href: '/topology', icon: Workflow, permission: 'topology:write', byWords: true },
  { key: 'grantModelApi', href: '/consumers', icon: Handshake, permission: 'grant:write', byWords: true },
  { key: 'grantScopes', href: '/applications', icon: Handshake, permission: 'grant:write', byWords: true },
  {
    key: 'createApiToken',
    href: '/settings/api-tokens',
    icon: KeySquare,
    permission: 'api_token:write',
    byWords: true,
  },
  { key: 'addUser', href: '/settings/users/new', icon: UserPlus, permission: 'user:write', byWords: true },
  {
    key: 'resetPassword',
    href: '/settings/users',
    icon: LockKeyhole,
    permission: 'user:write',
    byWords: true,
  },
  { key: 'compare', href: '/debug/compare', icon: Columns2, permission: 'debug:run', byWords: true },
  { key: 'exportAudit', href: '/audit', icon: Download, permission: 'audit:read', byWords: true },
  { key: 'verifyAudit', href: '/audit', icon: ShieldCheck, permission: 'audit:read', byWords: true },
  { key: 'diagnostics', href: '/', icon: Download, permission: 'setting:read', byWords: true },
  {
    key: 'refusedCalls',
    href: '/calls?result=refused',
    icon: Ban,
    permission: 'request:read',
    byWords: true,
  },
  { key: 'sample', href: '/topology', icon: FlaskConical, permission: 'sample:write', byWords: true },
  { key: 'ownPassword', href: '/settings/account', icon: LockKeyhole, byWords: true },
  { key: 'ownSessions', href: '/settings/account', icon: MonitorX, byWords: true },
]
