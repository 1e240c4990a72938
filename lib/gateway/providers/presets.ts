/** Providers of upstream models, in the order in which forms offer them. The database has the same enum. */
export const providers = [
  'sandbox',
  'bailian',
  'openai',
  'deepseek',
  'anthropic',
  'vllm',
  'ollama',
  'custom',
] as const
export type Provider = (typeof providers)[number]

export interface ProviderPreset {
  provider: Provider
  /** The provider's own name; not translated. */
  name: string
  /** Base URL that forms start from; the gateway adds `/chat/completions` or `/models`. */
  baseUrl: string
  /** Whether people must, may or cannot give an API key. */
  apiKey: 'required' | 'optional' | 'none'
  /** A model to start from in the debug panel and in snippets. */
  exampleModel: string
}

/** Stored as the base URL of Sandbox services; nothing is ever looked up there (RFC 2606, `.invalid`). */
export const sandboxBaseUrl = 'http://sandbox.invalid/v1'

export const presets: Readonly<Record<Provider, ProviderPreset>> = {
  sandbox: {
    provider: 'sandbox',
    name: 'Sandbox (no real model)',
    baseUrl: sandboxBaseUrl,
    apiKey: 'none',
    exampleModel: 'sandbox-echo',
  },
  bailian: {
    provider: 'bailian',
    name: 'Alibaba Cloud Model Studio',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    apiKey: 'required',
    exampleModel: 'qwen-plus',
  },
  openai: {
    provider: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    apiKey: 'required',
    exampleModel: 'gpt-4o-mini',
  },
  deepseek: {
    provider: 'deepseek',
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com/v1',
    apiKey: 'required',
    exampleModel: 'deepseek-chat',
  },
  anthropic: {
    provider: 'anthropic',
    name: 'Anthropic (OpenAI-compatible endpoint)',
    baseUrl: 'https://api.anthropic.com/v1',
    apiKey: 'required',
    exampleModel: 'claude-sonnet-4-5',
  },
  vllm: {
    provider: 'vllm',
    name: 'vLLM',
    baseUrl: 'http://localhost:8000/v1',
    apiKey: 'optional',
    exampleModel: '',
  },
  ollama: {
    provider: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://localhost:11434/v1',
    apiKey: 'optional',
    exampleModel: 'llama3.2',
  },
  custom: {
    provider: 'custom',
    name: 'Custom (OpenAI-compatible)',
    baseUrl: '',
    apiKey: 'optional',
    exampleModel: '',
  },
}
