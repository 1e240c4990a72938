import { lockAuditChain } from '@/lib/audit/append'
import { db, type Tx } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { hashPassword } from '@/lib/identity/users/password'
import { recordSession, type SessionContext } from '@/lib/identity/users/record-session'
import { requirePassword } from '@/lib/identity/users/require-password'
import type { FirstAdministratorInput } from '@/lib/identity/users/schema'
import { newId } from '@/lib/ids'
import { peppered } from '@/lib/vault/keys'

/**
 * Creates the first administrator with the one-time token of the set-up link. The token is consumed by one conditional
 * statement in the transaction that creates the user: of any number of attempts at once exactly one wins, the others
 * get `setup.done`.
 */
export async function createFirstAdministrator(
  { token, email, name, password }: FirstAdministratorInput,
  context: SessionContext,
): Promise<{ id: string }> {
  const setupTokenHash = peppered('setup-token', token)
  // A wrong token is refused before the costly password hash.
  const open = await db().instance.findFirst({ where: { setupTokenHash }, select: { id: true } })
  if (open === null) throw setupDone()
  await requirePassword({ instanceId: open.id, password, email, name })
  const passwordHash = await hashPassword(password)
  return db().$transaction(async (tx) => {
    await lockAuditChain(tx)
    const instanceId = await consumeToken(tx, setupTokenHash)
    const id = newId('usr')
    await tx.user.create({ data: { id, instanceId, email, name, passwordHash, role: 'administrator' } })
    await recordSession(tx, {
      instanceId,
      action: 'user.created',
      user: { id, name: email },
      context,
      detail: { role: 'administrator', setup: true },
    })
    return { id }
  })
}

async function consumeToken(tx: Tx, setupTokenHash: string): Promise<string> {
  const consumed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE instances SET "setupTokenHash" = NULL
    WHERE "setupTokenHash" = ${setupTokenHash}
      AND NOT EXISTS (SELECT 1 FROM users WHERE "instanceId" = instances.id AND role = 'administrator')
    RETURNING id`
  const [instance] = consumed
  if (instance === undefined) throw setupDone()
  return instance.id
}

function setupDone(): AppError {
  return new AppError('setup.done', {
    message: 'This set-up link has been used or replaced. Sign in, or print a new link on the server.',
  })
}
