export { GrantsCard } from '@/components/applications/grants-card'
export { ResourceServerCard } from '@/components/applications/resource-server-card'
export { ScopesCard } from '@/components/applications/scopes-card'
