import type { SecretForm } from '@/components/ui/secret-dialog'
import { toCurl, toEnv, toJson, type ClientContext } from '@/lib/snippets/client-configuration'

/** A new client secret in every form that programs read. */
export function clientSecretForms(
  context: ClientContext & { clientSecret: string },
  plainLabel: string,
): SecretForm[] {
  const { clientId, clientSecret } = context
  return [
    { label: plainLabel, file: `${clientId}.txt`, text: clientSecret },
    { label: '.env', file: `${clientId}.env`, text: toEnv(context) },
    { label: 'curl', file: `${clientId}.sh`, text: toCurl(context) },
    { label: 'JSON', file: `${clientId}.json`, text: toJson(context) },
  ]
}
