import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { SetupForm } from '@/components/setup/setup-form'
import { buttonClass } from '@/components/ui/button-class'
import { isSetupOpen } from '@/lib/identity/users/is-setup-open'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setup'))('title') }
}

export default async function SetupPage() {
  const t = await getTranslations('setup')
  const open = await isSetupOpen()
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold tracking-tight">{open ? t('title') : t('doneTitle')}</h1>
        <p className="text-sm text-muted">{open ? t('description') : t('doneText')}</p>
      </div>
      {open ? (
        <SetupForm />
      ) : (
        <Link href="/sign-in" className={buttonClass('primary')}>
          {t('signIn')}
        </Link>
      )}
    </div>
  )
}
