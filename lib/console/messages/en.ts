import agents from '@/messages/en/agents.json'
import applications from '@/messages/en/applications.json'
import audit from '@/messages/en/audit.json'
import calls from '@/messages/en/calls.json'
import common from '@/messages/en/common.json'
import consumers from '@/messages/en/consumers.json'
import credentials from '@/messages/en/credentials.json'
import debug from '@/messages/en/debug.json'
import decision from '@/messages/en/decision.json'
import grants from '@/messages/en/grants.json'
import lists from '@/messages/en/lists.json'
import explain from '@/messages/en/explain.json'
import grantDetail from '@/messages/en/grant-detail.json'
import modelApis from '@/messages/en/model-apis.json'
import overview from '@/messages/en/overview.json'
import palette from '@/messages/en/palette.json'
import services from '@/messages/en/services.json'
import settings from '@/messages/en/settings.json'
import setup from '@/messages/en/setup.json'
import shell from '@/messages/en/shell.json'
import signIn from '@/messages/en/sign-in.json'
import snippets from '@/messages/en/snippets.json'
import tokens from '@/messages/en/tokens.json'
import topology from '@/messages/en/topology.json'

/** Every text of the console in English; the Chinese texts have the same shape. */
const messages = {
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

export type Messages = typeof messages

export default messages
