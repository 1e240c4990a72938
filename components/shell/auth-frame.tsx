import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { Logo } from '@/components/shell/logo'
import { ThemeSwitch } from '@/components/shell/theme-switch'

/** The frame of pages for people who are not signed in. */
export function AuthFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-12 shrink-0 items-center justify-between pr-2 pl-4">
        <span className="flex items-center gap-2.5 text-base font-semibold tracking-tight">
          <Logo className="size-5" />
          Sallyport
        </span>
        <div className="flex">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className="flex flex-1 flex-col items-center px-4 pt-[12vh] pb-16">
        <div className="w-full max-w-[360px]">{children}</div>
      </main>
    </div>
  )
}
