export { ClientCard } from '@/components/applications/client-card'
export { SecretsCard } from '@/components/applications/secrets-card'
