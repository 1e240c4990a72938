'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { ThemeProvider } from 'next-themes'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { useState, type ReactNode } from 'react'
import { ToastProvider } from '@/components/ui/toast'

/**
 * What every page needs around it. The nonce is the one of the document: later renders of the layout carry newer ones,
 * which the browser does not accept for this document.
 */
export function Providers({ nonce: current, children }: { nonce: string; children: ReactNode }) {
  const [nonce] = useState(current)
  return (
    <CSPProvider nonce={nonce}>
      <ThemeProvider
        attribute="class"
        defaultTheme="system"
        enableSystem
        disableTransitionOnChange
        nonce={nonce}
      >
        <NuqsAdapter>
          <ToastProvider>{children}</ToastProvider>
        </NuqsAdapter>
      </ThemeProvider>
    </CSPProvider>
  )
}
