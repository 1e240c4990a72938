import type * as z from 'zod'
import type { Actor } from '@/lib/actor'
import type { Permission } from '@/lib/identity/permissions'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** What the dispatcher hands to an operation; query and body are parsed. */
export interface Call {
  params: Record<string, string>
  query: unknown
  body: unknown
}

/** One operation of the management API. The table of them drives dispatch and the OpenAPI document. */
export interface Operation {
  /** Unique; the OpenAPI operationId. */
  id: string
  method: Method
  /** Below `/api/v1`, with parameters in braces: `/applications/{id}`. */
  path: string
  tag: string
  summary: string
  permission: Permission
  query?: z.ZodObject
  body?: z.ZodType
  status: 200 | 201 | 204
  /** Absent when the answer has no body. */
  response?: z.ZodType
  run: (actor: Actor, call: Call) => Promise<unknown>
}

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never

interface Definition<
  Path extends string,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Response extends z.ZodType,
> extends Omit<Operation, 'path' | 'query' | 'body' | 'response' | 'run'> {
  path: Path
  query?: Query
  body?: Body
  response?: Response
  run: (
    actor: Actor,
    call: { params: Record<ParamNames<Path>, string>; query: z.output<Query>; body: z.output<Body> },
  ) => Promise<z.input<Response> | void>
}

/** Declares an operation; the types of its parameters, query, body and answer follow from path and schemas. */
export function operation<
  const Path extends string,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(definition: Definition<Path, Query, Body, Response>): Operation {
  // The dispatcher parses with these very schemas before it calls run, so the narrower types hold.
  return definition as unknown as Operation
}
