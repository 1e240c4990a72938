import { useFormatter } from 'next-intl'
import { countCap } from '@/lib/audit/audit-query'

/** A count that was stopped at the cap reads "1,000+". */
export function CappedCount({ count }: { count: number }) {
  const format = useFormatter()
  return <>{count > countCap ? `${format.number(countCap)}+` : format.number(count)}</>
}
