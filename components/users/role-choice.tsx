import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/ui/radio-group'
import { roles, type Role } from '@/lib/identity/permissions'

interface RoleChoiceProps {
  value: Role
  onValueChange: (role: Role) => void
  disabled?: boolean
}

/** One of the three roles, each with what it means. */
export function RoleChoice({ value, onValueChange, disabled = false }: RoleChoiceProps) {
  const t = useTranslations('settings.users')
  const names = useTranslations('shell.roles')
  return (
    <RadioGroup
      showLabel
      label={t('role')}
      value={value}
      onValueChange={onValueChange}
      options={roles.map((role) => ({
        value: role,
        label: names(role),
        help: t(`roles.${role}`),
        disabled,
      }))}
    />
  )
}
