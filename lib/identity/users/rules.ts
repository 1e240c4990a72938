import { invalid } from '@/lib/errors'

/** The floor below which no instance can set its own minimum (OWASP ASVS 5.0, 6.2.1 asks for 8 and advises 15). */
export const shortestPassword = 12

interface PasswordChoice {
  password: string
  email: string
  name: string
}

const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Whether the password contains the person's address, its local part or a part of their name of 4 letters or more. */
export function isPersonal({ password, email, name }: PasswordChoice): boolean {
  const text = letters(password)
  const [local = ''] = email.split('@')
  const parts = [email, local, name, ...name.split(/\s+/)].map(letters)
  return parts.some((part) => part.length >= 4 && text.includes(part))
}

/** Whether the password is one character or two over and over, or a run such as 123456789012 or abcdefghijkl. */
export function isPattern(password: string): boolean {
  const codes = [...password.toLowerCase()].map((character) => character.codePointAt(0) ?? 0)
  if (new Set(codes).size <= 2) return true
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  const runs = steps.filter((step) => step === 1 || step === -1).length
  return runs >= steps.length - 2
}

/** Throws `input.invalid` for the field unless the password is long enough and not the person's own name or address. */
export function requireOwnWords(
  choice: PasswordChoice,
  { minLength, field }: { minLength: number; field: string },
): void {
  if ([...choice.password].length < minLength) {
    throw invalid(field, `Use ${minLength} characters or more; that is this instance’s rule.`)
  }
  if (isPersonal(choice)) {
    throw invalid(field, 'Do not use your name or e-mail address in the password.')
  }
}
