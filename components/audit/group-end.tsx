import { useTranslations } from 'next-intl'
import { useSearchParams } from 'next/navigation'
import { auditPath } from '@/components/audit/audit-path'
import { Link } from '@/components/ui/link'

interface GroupEndProps {
  requestId: string
  shown: number
  all: number
}

/** Ends the lines of a request of which some are not on the page; leads to all of them, unless the page is that already. */
export function GroupEnd({ requestId, shown, all }: GroupEndProps) {
  const t = useTranslations('audit')
  const path = auditPath({ request: requestId })
  const here = `/audit?${new URLSearchParams({ q: useSearchParams().get('q') ?? '' })}`
  return (
    <tr className="border-b bg-sunken">
      <td colSpan={8} className="px-4 py-2 text-muted sm:pl-14">
        {path === here
          ? t('partOf', { shown, all })
          : t.rich('partOfLink', {
              shown,
              all,
              link: (text) => (
                <Link href={path} className="text-accent-ink hover:underline">
                  {text}
                </Link>
              ),
            })}
      </td>
    </tr>
  )
}
