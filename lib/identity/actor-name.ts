import { displayName } from '@/lib/schema'

/**
 * Names that the system itself gives, in each language as the console shows them (messages/<language>/common.json,
 * `builtIn`). The audit log tells who acted by name, so nobody else may bear one.
 */
export const systemNames = [
  ...['Default instance', 'Credential vault', 'AI gateway', 'Call models', 'Call the agent'],
  ...['Obtain credentials', 'Manage credentials', 'Obtain authentication tokens'],
  ...['Read authentication tokens', 'Manage authentication tokens', 'Management API token'],
  ...['Sample topology', 'Audit log', 'Diagnostics', 'Sign-in and security', 'Topology'],
  ...['默认实例', '凭据库', 'AI 网关', '调用模型', '调用智能体', '获取凭据', '管理凭据', '获取认证令牌'],
  ...[
    '读取认证令牌',
    '管理认证令牌',
    '管理 API 令牌',
    '示例拓扑',
    '审计日志',
    '诊断信息',
    '登录与安全',
    '拓扑',
  ],
]

/** Wide letters, capitals and doubled spaces make no other name. */
const fold = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

const taken = new Set(systemNames.map(fold))

/**
 * What people call something that acts by itself: an application, an agent, an API token. People act under their e-mail
 * addresses and the system under names of its own; a name that is one of these would say that they did it.
 */
export const actorName = displayName
  .refine((name) => !/^\S+@\S+\.\S+$/.test(fold(name)), {
    message: 'Use a name that is no e-mail address; only people have these.',
  })
  .refine((name) => !taken.has(fold(name)), { message: 'That name belongs to the system.' })
