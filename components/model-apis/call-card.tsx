import { useTranslations } from 'next-intl'
import { ChatSteps } from '@/components/snippets/chat-steps'
import { Card } from '@/components/ui/card'
import type { ModelApiDto } from '@/lib/gateway/model-apis/schema'
import type { TokenCall } from '@/lib/snippets/http-request'

interface CallCardProps {
  modelApi: ModelApiDto
  /** Address without `/v1`. */
  url: string
  token: TokenCall
  /** Whose token that is; null where no application may call it yet. */
  clientName: string | null
  model: string
}

/** The first call as code that works as pasted: a token, then a chat completion. */
export function CallCard({ modelApi, url, token, clientName, model }: CallCardProps) {
  const t = useTranslations('model-apis.call')
  return (
    <Card title={t('title')} description={t(modelApi.authEnabled ? 'help' : 'helpOpen')}>
      <ChatSteps token={modelApi.authEnabled ? token : null} clientName={clientName} call={{ url, model }} />
    </Card>
  )
}
