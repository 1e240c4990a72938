import { AppError } from '@/lib/errors'

/** Throws unless the consumer was made by hand: a managed one follows its application and its edges. */
export function requireMadeByHand({ name, managed }: { name: string; managed: boolean }): void {
  if (!managed) return
  throw new AppError('resource.conflict', {
    message: `${name} was made by an edge of the topology. It can be enabled and disabled; it goes with its last grant.`,
  })
}
