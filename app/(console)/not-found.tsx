import { SearchX } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'

export default async function NotFound() {
  const t = await getTranslations('shell')
  const back = (
    <Link href="/" className={buttonClass('secondary')}>
      {t('notFound.action')}
    </Link>
  )
  return (
    <EmptyState icon={SearchX} title={t('notFound.title')} action={back}>
      {t('notFound.text')}
    </EmptyState>
  )
}
