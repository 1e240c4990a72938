import { LoaderCircle } from 'lucide-react'

/** Something is under way. Decorative: the control beside it carries `aria-busy`. */
export function Spinner({ className = 'size-4' }: { className?: string }) {
  return <LoaderCircle aria-hidden className={`animate-spin ${className}`} />
}
