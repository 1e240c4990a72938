export { AuthenticationCard } from '@/components/model-apis/authentication-card'
export { DeleteModelApi } from '@/components/model-apis/delete-model-api'
export { ModelApiDetails } from '@/components/model-apis/model-api-details'
export { StatusCard } from '@/components/model-apis/status-card'
