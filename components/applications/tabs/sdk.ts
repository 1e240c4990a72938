export { SdkCard } from '@/components/applications/sdk-card'
export { ChatSteps } from '@/components/snippets/chat-steps'
