'use client'

import { useTranslations } from 'next-intl'
import { createContext, useContext, type ReactNode } from 'react'
import { may, type Permission, type Role } from '@/lib/identity/permissions'

/** Who looks at the console. */
export interface Viewer {
  name: string
  email: string
  role: Role
}

const ViewerContext = createContext<Viewer | undefined>(undefined)

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>
}

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (viewer === undefined) throw new Error('useViewer needs the shell around it')
  return viewer
}

/**
 * Why the viewer may not do something, for `disabledReason`; undefined when they may. This explains controls only: the
 * server decides.
 */
export function useDeniedReason(permission: Permission): string | undefined {
  const t = useTranslations('common')
  const shell = useTranslations('shell')
  const { role } = useViewer()
  return may(role, permission) ? undefined : t('readOnly', { role: shell(`roles.${role}`) })
}
