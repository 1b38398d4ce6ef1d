import type { DocumentLink } from 'vscode-languageserver';
import { documentLinks } from '../../core/features/document-links.ts';
import { locate } from '../../core/syntax/locate.ts';
import type { Feature, View } from './feature.ts';

/** Codes open the official page, or the list or package that brings them; relative links open their files. */
export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register: (connection, session) => {
    const showsTooltips = session.client.textDocument?.documentLink?.tooltipSupport === true;
    connection.onDocumentLinks(async ({ textDocument }) => {
      const view = session.at(textDocument.uri);
      if (view === undefined) return null;
      const links = documentLinks(view);
      const targets = await Promise.all(links.map((link) => targetOf(link, view)));
      return links.map(
        (link, at): DocumentLink => ({
          range: view.toRange(link),
          target: targets[at] ?? '',
          ...(showsTooltips ? { tooltip: link.tooltip } : {}),
        }),
      );
    });
  },
};

async function targetOf(
  link: ReturnType<typeof documentLinks>[number],
  { curriculum }: View,
): Promise<string> {
  if (link.type === 'web') return link.address;
  const uri = curriculum.toUri(link.path);
  const line = await curriculum.withDocuments((documents) => {
    const document = documents(link.path);
    if (document === undefined) return undefined;
    const heading = document.body?.headings.find(({ anchor }) => anchor === link.anchor);
    if (heading !== undefined) return curriculum.toRange(document, heading).start.line;
    return link.pointer === '' ? undefined : curriculum.toRange(document, locate(document, link)).start.line;
  });
  return line === undefined ? uri : `${uri}#L${line + 1}`;
}
