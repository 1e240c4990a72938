import { CallNotFound } from '@/components/calls/call-not-found'

/** Stands where the address names none. */
export function NoSuchCall() {
  return <CallNotFound />
}
