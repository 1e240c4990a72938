import type { LucideIcon } from 'lucide-react'
import type { Choosable } from '@/lib/search/rules'

/** One line of the palette. */
export interface PaletteItem extends Choosable {
  key: string
  icon: LucideIcon
  /** A muted text after the name: an identifier, or what will happen. */
  note?: string
  /** Shown only when its words are typed. */
  byWords?: boolean
  /** Why it cannot be chosen now. */
  disabledReason?: string | undefined
  run: () => void
}

export interface PaletteGroup {
  value: string
  label: string
  items: PaletteItem[]
}
