import { useTranslations } from 'next-intl'
import { Status } from '@/components/ui/status'
import type { UserDto } from '@/lib/identity/users/schema'

/** Whether the person can sign in, and if not, why. */
export function UserStatus({ user }: { user: UserDto }) {
  const t = useTranslations('settings.users')
  if (user.status === 'disabled') return <Status kind="off">{t('disabled')}</Status>
  if (user.lockedUntil !== null) return <Status kind="denied">{t('locked')}</Status>
  if (user.lockedAtAddressUntil !== null) return <Status kind="denied">{t('lockedAtAddress')}</Status>
  if (user.invited) return <Status kind="expiring">{t('invited')}</Status>
  return <Status kind="allowed">{t('enabled')}</Status>
}
