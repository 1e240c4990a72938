import { NextIntlClientProvider } from 'next-intl'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ActorName } from '@/components/audit/actor-name'
import { ActedBy } from '@/components/shell/acted-by'
import en from '@/lib/console/messages/en'
import zh from '@/lib/console/messages/zh'

function say(shown: ReactElement): string[] {
  const languages = [
    { locale: 'en', messages: en },
    { locale: 'zh-CN', messages: zh },
  ] as const
  return languages.map((language) =>
    renderToStaticMarkup(
      <NextIntlClientProvider {...language} timeZone="UTC">
        {shown}
      </NextIntlClientProvider>,
    ),
  )
}

it.each([
  ['api_token', 'tok_x', 'ada@example.com', 'API token · ada@example.com', 'API 令牌 · ada@example.com'],
  ['api_token', 'tok_x', 'Audit log', 'API token · Audit log', 'API 令牌 · Audit log'],
  ['api_token', 'api_token', 'Management API token', 'Management API token', '管理 API 令牌'],
  ['application', 'app_x', 'Audit log', 'Application · Audit log', '应用 · Audit log'],
  ['system', 'system', 'Sample topology', 'System · Sample topology', '系统 · 示例拓扑'],
  ['user', 'usr_x', 'ada@example.com', 'ada@example.com', 'ada@example.com'],
  ['later', 'x', 'Robot', 'later · Robot', 'later · Robot'],
  ['anonymous', '', '', 'unknown caller', '未知调用方'],
])('says the actor %s %s %j as %j', (kind, id, name, english, chinese) => {
  expect(say(<ActorName actor={{ kind, id, name }} />)).toEqual([english, chinese])
})

it.each([
  ['API token Sample topology', 'API token Sample topology', 'API 令牌 Sample topology'],
  ['Sample topology', 'Sample topology', '示例拓扑'],
  ['Audit log', 'Audit log', 'Audit log'],
  ['ada@example.com', 'ada@example.com', 'ada@example.com'],
])('says by whom %j is as %j', (name, english, chinese) => {
  expect(say(<ActedBy name={name} />)).toEqual([english, chinese])
})
