import { fieldsOf, textOf } from '../../core/kinds/fields.ts';
import { curriculumMap } from '../../core/model/map.ts';
import { outline } from '../../core/model/outline.ts';
import { mapCsv } from '../../core/report/map-csv.ts';
import { locate } from '../../core/syntax/locate.ts';
import { lineStarts, positionAt } from '../../core/text/lines.ts';
import type { PanelPart } from '../../protocol/panels.ts';
import type { Place } from '../../protocol/place.ts';
import { type Answer, answering, curriculumMeant } from './answering.ts';
import type { Curriculum, Feature, Session } from './feature.ts';

/**
 * The map, the preview and the coverage report. What makes pages is large and seldom asked for, so it is loaded when
 * it is.
 */
export const panels: Feature = {
  capabilities: () => ({}),
  register: (connection, session) => {
    answering(connection, 'throughline/map', async (sent): Promise<Answer<'throughline/map'>> => {
      const curriculum = curriculumMeant(sent, session);
      if (curriculum === undefined) return null;
      const { panelMap } = await import('../../core/publish/panels/map-panel.ts');
      const { languageAndDirection } = await import('../../core/publish/panels/style.ts');
      const index = curriculum.index();
      const { frame, units } = panelMap(index);
      const known = fieldsOf(sent['known']);
      return {
        ...headOf(curriculum),
        ...languageAndDirection(index),
        isLoading: !curriculum.isLoaded(),
        frame: partOf(frame, known),
        units: units.map((unit) => partOf(unit, known)),
      };
    });
    answering(connection, 'throughline/mapPlace', async (sent) => {
      const curriculum = curriculumMeant(sent, session);
      if (curriculum === undefined) return null;
      const node = curriculumMap(curriculum.index()).nodes.find(({ id }) => id === sent['id']);
      if (node?.path !== undefined) return await placeOf(curriculum, node.path, node.pointer ?? '');
      return node?.type === 'standard' ? { standard: node.title } : null;
    });
    answering(connection, 'throughline/mapExport', async (sent) => {
      const index = curriculumMeant(sent, session)?.index();
      if (index === undefined) return null;
      if (sent['format'] === 'csv') return mapCsv(index);
      const { mapSvg } = await import('../../core/publish/map/alone.ts');
      const { mapColumns } = await import('../../core/model/columns/columns.ts');
      return mapSvg(index, mapColumns(index));
    });
    answering(connection, 'throughline/preview', (sent) => preview(textOf(sent['uri']) ?? '', session));
    answering(connection, 'throughline/siteTarget', async (sent) => {
      const curriculum = curriculumMeant(sent, session);
      if (curriculum === undefined) return null;
      const { siteTarget } = await import('../../core/publish/panels/preview.ts');
      const target = siteTarget(
        curriculum.index(),
        textOf(sent['from']) ?? '',
        textOf(sent['address']) ?? '',
      );
      if (target === undefined || 'standard' in target) return target ?? null;
      const document = target.anchor === undefined ? undefined : await curriculum.document(target.path);
      const heading = document?.body?.headings.find(({ anchor }) => anchor === target.anchor);
      return document !== undefined && heading !== undefined
        ? curriculum.toLocation(document, heading)
        : await placeOf(curriculum, target.path, '');
    });
    answering(connection, 'throughline/coverage', async (sent): Promise<Answer<'throughline/coverage'>> => {
      const curriculum = curriculumMeant(sent, session);
      if (curriculum === undefined) return null;
      const { coveragePanel } = await import('../../core/publish/panels/coverage-panel.ts');
      const { languageAndDirection } = await import('../../core/publish/panels/style.ts');
      const index = curriculum.index();
      return {
        ...headOf(curriculum),
        ...languageAndDirection(index),
        isLoading: !curriculum.isLoaded(),
        report: partOf(coveragePanel(index), fieldsOf(sent['known'])),
      };
    });
    answering(connection, 'throughline/panelStyle', async () => {
      const { panelStyle } = await import('../../core/publish/panels/style.ts');
      return panelStyle;
    });
  },
};

async function preview(uri: string, session: Session): Promise<Answer<'throughline/preview'>> {
  const view = session.at(uri);
  const curriculum = view?.curriculum ?? session.curricula().find((one) => one.toPath(uri) !== undefined);
  const path = curriculum?.toPath(uri);
  if (curriculum === undefined || path === undefined) return null;
  const { previewPage, siteTarget } = await import('../../core/publish/panels/preview.ts');
  const { languageAndDirection } = await import('../../core/publish/panels/style.ts');
  const page = previewPage(curriculum.index(), path);
  if (page === undefined) return null;
  // What the page needs is read before it is made, and may have changed in the meantime; then its text is newer.
  const needed = await Promise.all(
    [...new Set([...page.needs, path])].map(async (one) => [one, await curriculum.document(one)] as const),
  );
  const documents = new Map(
    needed.flatMap(([one, document]) => (document === undefined ? [] : [[one, document]])),
  );
  const html = page.render(documents);
  const own = documents.get(path);
  const starts = lineStarts(own?.text ?? '');
  const index = curriculum.index();
  const sources = new Set([...html.matchAll(/<img\b[^>]*?\ssrc="([^"]*)"/g)].map((match) => match[1] ?? ''));
  const images = [...sources].flatMap((address) => {
    const target = siteTarget(index, page.path, address.replaceAll('&amp;', '&'));
    return target === undefined || 'standard' in target
      ? []
      : [[address, curriculum.toUri(target.path)] as const];
  });
  return {
    ...headOf(curriculum),
    ...languageAndDirection(index),
    address: page.path,
    html,
    headings: (own?.body?.headings ?? []).map(({ anchor, start }) => ({
      anchor,
      line: positionAt(starts, start).line,
    })),
    lines: starts.length,
    images: Object.fromEntries(images),
  };
}

/** What the panel has already is not sent again. */
function partOf(
  { id, mark, html }: Required<PanelPart>,
  known: Readonly<Record<string, unknown>>,
): PanelPart {
  return known[id] === mark ? { id, mark } : { id, mark, html };
}

function headOf(curriculum: Curriculum): { readonly curriculum: string; readonly title: string } {
  return { curriculum: curriculum.folder, title: outline(curriculum.index()).curriculum?.title ?? '' };
}

async function placeOf(curriculum: Curriculum, path: string, pointer: string): Promise<Place | null> {
  const document = await curriculum.document(path);
  if (document !== undefined) return curriculum.toLocation(document, locate(document, { pointer }));
  const start = { line: 0, character: 0 };
  return { uri: curriculum.toUri(path), range: { start, end: start } };
}
