import { AppError } from '@/lib/errors'

/** Throws unless the consumer was made by hand: a managed one follows its application and its edges. */
export function requireMadeByHand({ name, managed }: { name: string; managed: boolean }): void {
  if (!managed) return
  throw new AppError('resource.conflict', {
    message: `${name} was created by a line on the topology. It can be enabled and disabled; it is removed with its last grant.`,
  })
}
