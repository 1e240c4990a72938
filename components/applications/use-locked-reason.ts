'use client'

import { useTranslations } from 'next-intl'
import { useDeniedReason } from '@/components/shell/viewer'
import type { ApplicationDto } from '@/lib/identity/applications/schema'
import type { Permission } from '@/lib/identity/permissions'

/** Why the application may not be changed: it is part of the product, or the viewer's role does not allow it. */
export function useLockedReason(
  application: Pick<ApplicationDto, 'builtIn'>,
  permission: Permission = 'application:write',
): string | undefined {
  const t = useTranslations('applications.detail')
  const denied = useDeniedReason(permission)
  return application.builtIn ? t('builtInReason') : denied
}
