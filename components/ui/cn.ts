import { clsx, type ClassValue } from 'clsx'
import { createTailwindMerge } from 'tailwind-merge'
import { classGroups } from '@/components/ui/class-groups'

const merge = createTailwindMerge(classGroups)

/** Joins class names; of two Tailwind classes for one property the later wins (for the properties in class-groups.ts). */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}
