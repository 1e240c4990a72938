import { db } from '@/lib/db/client'
import { invalid } from '@/lib/errors'
import { commonPasswords } from '@/lib/identity/users/common-passwords'
import { isPattern, requireOwnWords } from '@/lib/identity/users/rules'

interface NewPassword {
  instanceId: string
  password: string
  email: string
  name: string
  /** The form's field, for the error. */
  field?: string
}

/** Throws `input.invalid` unless the password keeps the instance's rules. Every way to set a password goes through here. */
export async function requirePassword({
  instanceId,
  field = 'password',
  ...choice
}: NewPassword): Promise<void> {
  const { passwordMinLength: minLength } = await db().instance.findUniqueOrThrow({
    where: { id: instanceId },
    select: { passwordMinLength: true },
  })
  requireOwnWords(choice, { minLength, field })
  if (isPattern(choice.password) || commonPasswords.has(choice.password.toLowerCase())) {
    throw invalid(field, 'This password is among those that attackers try first. Choose another one.')
  }
}
