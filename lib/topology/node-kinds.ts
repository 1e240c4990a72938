/** The kinds of node, in the order of their columns. Apart from the schemas, so that the canvas loads no validator. */
export const nodeKinds = ['client', 'agent', 'llm', 'external', 'enterprise'] as const
export type NodeKind = (typeof nodeKinds)[number]
