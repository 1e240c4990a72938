'use client'

import { useMessages } from 'next-intl'
import { useCallback } from 'react'
import { localizeMessage } from '@/lib/localize'

/** A function that puts a message written by domain code (validation, refusal) into the reader's language. */
export function useLocalized(): (message: string) => string {
  const { source, target } = useMessages().sentences
  return useCallback((message: string) => localizeMessage(message, { source, target }), [source, target])
}
