import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/app/(auth)/sign-in/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { innerPath } from '@/lib/console/inner-path'
import { currentActor } from '@/lib/console/session'
import { isSetupOpen } from '@/lib/identity/users/is-setup-open'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, setup, invitation } = await searchParams
  const destination = innerPath(next)
  if ((await currentActor()) !== null) redirect(destination as Route)
  const t = await getTranslations('sign-in')
  const setupOpen = await isSetupOpen()
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
        <p className="text-sm text-muted">{t('description')}</p>
      </div>
      {setup === 'done' && !setupOpen && <Notice kind="done">{t('setupDone')}</Notice>}
      {invitation === 'done' && <Notice kind="done">{t('passwordSet')}</Notice>}
      {setupOpen && <Notice kind="info">{t('setupOpen')}</Notice>}
      <SignInForm destination={destination} />
      {!setupOpen && <p className="text-xs text-muted">{t('noAccount')}</p>}
    </div>
  )
}
