'use client'

import { useMessages } from 'next-intl'
import { useCallback } from 'react'
import { localizeMessage } from '@/lib/localize'
import source from '@/messages/en/errors.json'

/** A function that puts a message written by domain code (validation, refusal) into the reader's language. */
export function useLocalized(): (message: string) => string {
  const target = useMessages().errors
  return useCallback((message: string) => localizeMessage(message, { source, target }), [target])
}
