import agents from '@/messages/zh/agents.json'
import applications from '@/messages/zh/applications.json'
import audit from '@/messages/zh/audit.json'
import calls from '@/messages/zh/calls.json'
import common from '@/messages/zh/common.json'
import consumers from '@/messages/zh/consumers.json'
import credentials from '@/messages/zh/credentials.json'
import debug from '@/messages/zh/debug.json'
import decision from '@/messages/zh/decision.json'
import grants from '@/messages/zh/grants.json'
import lists from '@/messages/zh/lists.json'
import explain from '@/messages/zh/explain.json'
import grantDetail from '@/messages/zh/grant-detail.json'
import modelApis from '@/messages/zh/model-apis.json'
import overview from '@/messages/zh/overview.json'
import palette from '@/messages/zh/palette.json'
import services from '@/messages/zh/services.json'
import settings from '@/messages/zh/settings.json'
import setup from '@/messages/zh/setup.json'
import shell from '@/messages/zh/shell.json'
import signIn from '@/messages/zh/sign-in.json'
import snippets from '@/messages/zh/snippets.json'
import tokens from '@/messages/zh/tokens.json'
import topology from '@/messages/zh/topology.json'

import type { Messages } from '@/lib/console/messages/en'

/** Every text of the console in Simplified Chinese. A missing key is a type error here. */
const messages: Messages = {
  agents,
  applications,
  audit,
  calls,
  common,
  consumers,
  credentials,
  debug,
  decision,
  grants,
  lists,
  explain,
  'grant-detail': grantDetail,
  'model-apis': modelApis,
  overview,
  palette,
  services,
  settings,
  setup,
  shell,
  'sign-in': signIn,
  snippets,
  tokens,
  topology,
}

export default messages
