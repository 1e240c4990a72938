import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { densityCookie, readDensity } from '@/components/settings/density'
import { keepSubmits } from '@/components/ui/keep-submits'
import { Providers } from '@/components/ui/providers'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Sallyport', template: '%s · Sallyport' },
  description: 'Identity, vault and gateway for AI agents',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafafb' },
    { media: '(prefers-color-scheme: dark)', color: '#0e0f12' },
  ],
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const locale = await getLocale()
  const t = await getTranslations('common')
  const nonce = (await headers()).get('x-nonce') ?? ''
  const density = readDensity((await cookies()).get(densityCookie)?.value)
  return (
    <html
      lang={locale}
      data-density={density}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body className="min-h-dvh">
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: keepSubmits }} />
        <noscript>
          <p className="p-4 text-sm">{t('needsScript')}</p>
        </noscript>
        <NextIntlClientProvider>
          <Providers nonce={nonce}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
