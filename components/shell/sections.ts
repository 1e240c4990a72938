import {
  ArrowLeftRight,
  Blocks,
  Bot,
  BotMessageSquare,
  CircleHelp,
  Handshake,
  KeyRound,
  LayoutDashboard,
  ScanSearch,
  ScrollText,
  Server,
  Terminal,
  Users,
  Workflow,
  Building2,
  Info,
  KeySquare,
  Network,
  Palette,
  ShieldCheck,
  UserRoundCog,
  type LucideIcon,
} from 'lucide-react'
import type { Route } from 'next'
import type { Permission } from '@/lib/identity/permissions'

type PageKey =
  | 'overview'
  | 'topology'
  | 'agents'
  | 'applications'
  | 'credentials'
  | 'services'
  | 'modelApis'
  | 'consumers'
  | 'grants'
  | 'debug'
  | 'calls'
  | 'explain'
  | 'tokens'
  | 'audit'
  | 'instance'
  | 'users'
  | 'security'
  | 'gatewayEndpoints'
  | 'apiTokens'
  | 'appearance'
  | 'about'
  | 'account'
type GroupKey = 'identity' | 'vault' | 'gateway' | 'observe' | 'settings'

export interface NavigationPage {
  key: PageKey
  href: Route
  icon: LucideIcon
  /** Without it the page has nothing to show, so it is left out of the navigation. */
  permission?: Permission
}

interface NavigationGroup {
  key: GroupKey | undefined
  pages: readonly NavigationPage[]
}

/** The console's pages in the order of the navigation. */
export const navigation: readonly NavigationGroup[] = [
  {
    key: undefined,
    pages: [
      { key: 'overview', href: '/', icon: LayoutDashboard },
      { key: 'topology', href: '/topology', icon: Workflow },
    ],
  },
  {
    key: 'identity',
    pages: [
      { key: 'agents', href: '/agents', icon: Bot },
      { key: 'applications', href: '/applications', icon: Blocks },
    ],
  },
  { key: 'vault', pages: [{ key: 'credentials', href: '/credentials', icon: KeyRound }] },
  {
    key: 'gateway',
    pages: [
      { key: 'services', href: '/services', icon: Server },
      { key: 'modelApis', href: '/model-apis', icon: BotMessageSquare },
      { key: 'consumers', href: '/consumers', icon: Users },
      { key: 'grants', href: '/grants', icon: Handshake },
    ],
  },
  {
    key: 'observe',
    pages: [
      { key: 'debug', href: '/debug', icon: Terminal },
      { key: 'calls', href: '/calls', icon: ArrowLeftRight },
      { key: 'explain', href: '/explain', icon: CircleHelp },
      { key: 'tokens', href: '/tokens', icon: ScanSearch },
      { key: 'audit', href: '/audit', icon: ScrollText },
    ],
  },
  {
    key: 'settings',
    pages: [
      { key: 'instance', href: '/settings/instance', icon: Building2, permission: 'setting:read' },
      { key: 'security', href: '/settings/security', icon: ShieldCheck, permission: 'setting:read' },
      { key: 'users', href: '/settings/users', icon: UserRoundCog, permission: 'user:read' },
      { key: 'apiTokens', href: '/settings/api-tokens', icon: KeySquare, permission: 'api_token:read' },
      { key: 'gatewayEndpoints', href: '/settings/gateway-endpoints', icon: Network },
      { key: 'appearance', href: '/settings/appearance', icon: Palette },
      { key: 'about', href: '/settings/about', icon: Info },
    ],
  },
]

/** Reached from the account menu, not from the navigation. */
const accountPage: NavigationPage = { key: 'account', href: '/settings/account', icon: UserRoundCog }

/** The page of the navigation that a path belongs to, with its group. */
export function findPage(address: string): { page: NavigationPage; group: GroupKey | undefined } | undefined {
  // A call through the gateway has a page of its own, below the list that leads to it.
  const path = address.startsWith('/requests/') ? `/calls${address}` : address
  if (path === accountPage.href) return { page: accountPage, group: 'settings' }
  for (const { key: group, pages } of navigation) {
    for (const page of pages) {
      const inside = page.href === '/' ? path === '/' : path === page.href || path.startsWith(`${page.href}/`)
      if (inside) return { page, group }
    }
  }
  return undefined
}
