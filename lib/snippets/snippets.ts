import { describeChatRequest, type ChatCall, type HttpRequest } from '@/lib/snippets/http-request'
import { writeCurl } from '@/lib/snippets/write-curl'
import { writeJava } from '@/lib/snippets/write-java'
import { writeNode, writeNodeSdk } from '@/lib/snippets/write-node'
import { writePython, writePythonSdk } from '@/lib/snippets/write-python'

export const snippetLanguages = ['curl', 'node', 'python', 'java'] as const
export type SnippetLanguage = (typeof snippetLanguages)[number]

/** A chat can be written with the `openai` package as well. */
export const chatLanguages = [...snippetLanguages, 'nodeSdk', 'pythonSdk'] as const
export type ChatLanguage = (typeof chatLanguages)[number]

/** Names of languages are names: they are the same in every language of the console. */
export const languageNames: Record<ChatLanguage, string> = {
  curl: 'curl',
  node: 'Node.js',
  python: 'Python',
  java: 'Java',
  nodeSdk: 'Node.js · OpenAI SDK',
  pythonSdk: 'Python · OpenAI SDK',
}

const writers = { curl: writeCurl, node: writeNode, python: writePython, java: writeJava }

/** The request as code that works as pasted, apart from the variables that are left in it. */
export function writeSnippet(language: SnippetLanguage, request: HttpRequest): string {
  return writers[language](request)
}

/** The chat as code, in a language's own HTTP client or with the `openai` package. */
export function writeChatSnippet(language: ChatLanguage, call: ChatCall): string {
  if (language === 'nodeSdk') return writeNodeSdk(call)
  if (language === 'pythonSdk') return writePythonSdk(call)
  return writeSnippet(language, describeChatRequest(call))
}
