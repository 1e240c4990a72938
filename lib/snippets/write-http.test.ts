import { expect, it } from 'vitest'
import { describeChatRequest, describeTokenRequest } from '@/lib/snippets/http-request'
import { writeHttp } from '@/lib/snippets/write-http'

it('shows the token request with the secret as a variable', () => {
  const request = describeTokenRequest({
    endpoint: 'http://localhost:8080/oauth2/token',
    clientId: 'app_1',
    scope: 'urn:a|read urn:a|write',
  })
  expect(writeHttp(request)).toBe(
    [
      'POST /oauth2/token HTTP/1.1',
      'Host: localhost:8080',
      'Content-Type: application/x-www-form-urlencoded',
      '',
      'grant_type=client_credentials',
      '&client_id=app_1',
      '&client_secret=$CLIENT_SECRET',
      '&scope=urn%3Aa%7Cread+urn%3Aa%7Cwrite',
    ].join('\n'),
  )
})

it('shows headers and a JSON body', () => {
  const request = { model: 'm', system: '', prompt: 'Hi', temperature: null, maxTokens: null, stream: false }
  const text = writeHttp(describeChatRequest({ url: 'http://localhost/openai', request, token: null }))
  expect(text.split('\n').slice(0, 6)).toEqual([
    'POST /openai/v1/chat/completions HTTP/1.1',
    'Host: localhost',
    'Authorization: Bearer $SALLYPORT_TOKEN',
    'Content-Type: application/json',
    '',
    '{',
  ])
})
