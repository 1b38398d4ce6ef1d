import { SymbolKind } from 'vscode-languageserver';
import { locateName } from '../../core/features/located.ts';
import { workspaceSymbols } from '../../core/features/workspace-symbols.ts';
import type { Space } from '../../core/kinds/names.ts';
import type { Feature } from './feature.ts';
import { rangeIn } from './locations.ts';

const most = 100;

const kinds: Readonly<Partial<Record<Space, SymbolKind>>> = {
  curriculum: SymbolKind.Package,
  unit: SymbolKind.Module,
  lesson: SymbolKind.Class,
  assessment: SymbolKind.Event,
  protocol: SymbolKind.Interface,
  feedback: SymbolKind.Interface,
  standard: SymbolKind.EnumMember,
  catalogue: SymbolKind.Enum,
};

/** Everything with a name, in all curricula. */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: (connection, session) => {
    connection.onWorkspaceSymbol(async ({ query }) => {
      await session.found();
      const all = await Promise.all(
        session.curricula().map(async (curriculum) => {
          const found = workspaceSymbols(curriculum.index(), query, most);
          return await curriculum.withDocuments((documents) =>
            found.flatMap(({ definition, name, detail }) => {
              const range = rangeIn(curriculum, locateName(definition, documents), documents);
              if (range === undefined) return [];
              return [
                {
                  name,
                  kind: kinds[definition.space] ?? SymbolKind.Object,
                  location: { uri: curriculum.toUri(definition.path), range },
                  containerName: detail ?? definition.path,
                },
              ];
            }),
          );
        }),
      );
      return all.flat().slice(0, most);
    });
  },
};
