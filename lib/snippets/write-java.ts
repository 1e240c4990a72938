import type { HttpRequest, Text } from '@/lib/snippets/http-request'

/** A class for Java 11 or newer, started by `java Call.java`; needs no library. */
export function writeJava(request: HttpRequest): string {
  const { url, body, pick } = request
  return [
    ...writeImports(request),
    '',
    'public class Call {',
    '    public static void main(String[] args) throws Exception {',
    `        String body = ${writeBody(body)};`,
    `        HttpRequest request = HttpRequest.newBuilder(URI.create(${quote(url)}))`,
    ...withContentType(request).map(
      ([name, value]) => `            .header(${quote(name)}, ${writeText(value)})`,
    ),
    '            .POST(HttpRequest.BodyPublishers.ofString(body))',
    '            .build();',
    ...writeOutput(pick),
    '    }',
    ...('form' in body ? encoder : []),
    '}',
  ].join('\n')
}

function withContentType({ headers, body }: HttpRequest): HttpRequest['headers'] {
  if ('json' in body) return headers
  return [...headers, ['Content-Type', ['application/x-www-form-urlencoded']]]
}

const encoder = [
  '',
  '    static String encode(String value) {',
  '        return URLEncoder.encode(value, StandardCharsets.UTF_8);',
  '    }',
]

function writeImports({ body, pick }: HttpRequest): string[] {
  const classes = {
    'java.net.URI': true,
    'java.net.URLEncoder': 'form' in body,
    'java.net.http.HttpClient': true,
    'java.net.http.HttpRequest': true,
    'java.net.http.HttpResponse': true,
    'java.nio.charset.StandardCharsets': 'form' in body,
    'java.util.regex.Pattern': pick !== null,
  }
  return Object.entries(classes).flatMap(([name, used]) => (used ? [`import ${name};`] : []))
}

function writeBody(body: HttpRequest['body']): string {
  if ('json' in body) {
    const lines = JSON.stringify(body.json, null, 2).split('\n').map(quote)
    return lines.join('\n            + ')
  }
  const fields = body.form.map(
    ([name, value]) => `            ${quote(`${name}=`)} + encode(${writeText(value)})`,
  )
  return `String.join("&",\n${fields.join(',\n')})`
}

function writeOutput(pick: HttpRequest['pick']): string[] {
  const send = (handler: string) =>
    `        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.${handler}());`
  if (pick === null) {
    return [
      send('ofLines'),
      '        if (response.statusCode() != 200) System.err.println("HTTP " + response.statusCode());',
      '        response.body().forEach(System.out::println);',
    ]
  }
  return [
    send('ofString'),
    '        if (response.statusCode() != 200) throw new RuntimeException(response.body());',
    `        var found = Pattern.compile(${quote(`"${pick.member}": ?"([^"]+)"`)}).matcher(response.body());`,
    '        if (found.find()) System.out.println(found.group(1));',
  ]
}

function writeText(text: Text): string {
  return text
    .map((part) => (typeof part === 'string' ? quote(part) : `System.getenv("${part.variable}")`))
    .join(' + ')
}

/** JSON's escapes are Java's as well; other characters are escaped because compilers differ in what they read files as. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
