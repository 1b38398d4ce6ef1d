/** The revisions of the Model Context Protocol that are spoken. They differ in nothing that a server of tools says. */

/** Those that begin with a handshake, the newest first. One is left out: in it several messages may share a line. */
const handshakes = ['2025-11-25', '2025-06-18', '2024-11-05'] as const;
/** Those in which each request names its revision. */
const stateless = ['2026-07-28'] as const;

export const versions: readonly string[] = [...stateless, ...handshakes];

/** The one to speak with whoever asked for another: the newest that is not newer, or else the newest. */
export function versionFor(asked: unknown): string {
  const text = typeof asked === 'string' ? asked : '';
  return handshakes.find((own) => own <= text) ?? handshakes[0];
}

/** The revision that a request names, where it is not one of ours. */
export function strangeVersion(params: unknown): string | undefined {
  const meta = (params as { readonly _meta?: unknown } | null | undefined)?._meta;
  const asked = (meta as Readonly<Record<string, unknown>> | null | undefined)?.[
    'io.modelcontextprotocol/protocolVersion'
  ];
  return typeof asked === 'string' && !versions.includes(asked) ? asked : undefined;
}
