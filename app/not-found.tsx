import { getTranslations } from 'next-intl/server'
import { Logo } from '@/components/shell/logo'
import { Link } from '@/components/ui/link'
import { buttonClass } from '@/components/ui/button-class'

export default async function NotFound() {
  const t = await getTranslations('shell')
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="flex w-full max-w-sm flex-col items-start gap-4">
        <Logo className="size-8" />
        <div className="flex flex-col gap-1">
          <h1 className="text-xl font-semibold tracking-tight">{t('notFound.title')}</h1>
          <p className="text-sm text-muted">{t.rich('notFound.text', { keys: () => null })}</p>
        </div>
        <Link href="/" className={buttonClass('secondary')}>
          {t('notFound.action')}
        </Link>
      </div>
    </main>
  )
}
