export { ConsumerDetails } from '@/components/consumers/consumer-details'
export { DeleteConsumer } from '@/components/consumers/delete-consumer'
export { StatusCard } from '@/components/consumers/status-card'
