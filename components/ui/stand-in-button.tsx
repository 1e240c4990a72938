import { ChevronsUpDown, X } from 'lucide-react'
import { comboboxButtonClass } from '@/components/ui/combobox-class'

interface StandInButtonProps {
  label: string
  disabled?: boolean
  onClick: () => void
}

/** Shows the list of the input that it stands beside; like every button in an outline it is no stop of Tab. */
export function ShowListButton(props: StandInButtonProps) {
  return <StandInButton {...props} Icon={ChevronsUpDown} />
}

/** Empties the input that it stands beside. */
export function ClearButton(props: StandInButtonProps) {
  return <StandInButton {...props} Icon={X} />
}

function StandInButton({ label, Icon, ...props }: StandInButtonProps & { Icon: typeof X }) {
  return (
    <button {...props} type="button" tabIndex={-1} aria-label={label} className={comboboxButtonClass}>
      <Icon aria-hidden className="size-3.5" />
    </button>
  )
}
