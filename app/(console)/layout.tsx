import { cookies } from 'next/headers'
import { signOut } from '@/app/(console)/sign-out'
import { navigationCookie } from '@/components/shell/navigation-cookie'
import { Shell } from '@/components/shell/shell'
import { requireActor, currentUser } from '@/lib/console/session'
import { findInstance } from '@/lib/identity/find-instance'

export default async function ConsoleLayout({ children }: LayoutProps<'/'>) {
  const actor = await requireActor()
  const user = await currentUser()
  const instance = await findInstance(actor)
  const collapsed = (await cookies()).get(navigationCookie)?.value === 'collapsed'
  return (
    <Shell
      viewer={{ name: user?.name ?? actor.name, email: actor.name, role: actor.role }}
      instance={instance}
      collapsed={collapsed}
      signOut={signOut}
    >
      {children}
    </Shell>
  )
}
