import { describeStandardHere } from '../../core/features/describe-standard.ts';
import { insertStandard } from '../../core/features/insert-standard.ts';
import { standardPlaces } from '../../core/features/standard-places.ts';
import { standardsList } from '../../core/features/standards-list.ts';
import type { FileRange } from '../../core/features/subject.ts';
import { type Fields, fieldsOf, textOf } from '../../core/kinds/fields.ts';
import { outline } from '../../core/model/outline.ts';
import type { Place } from '../../protocol/place.ts';
import { type Answer, answering, curriculumMeant } from './answering.ts';
import type { Curriculum, Feature, Session } from './feature.ts';

/** The standards of a curriculum by domain, where each is used, and writing one where the cursor is. */
export const standards: Feature = {
  capabilities: () => ({}),
  register: (connection, session) => {
    answering(connection, 'throughline/standards', (sent) => list(sent, session));
    answering(connection, 'throughline/standardUses', (sent) => uses(sent, session));
    answering(connection, 'throughline/insertStandard', (sent) => insert(sent, session));
  },
  commands: {
    'throughline.standards': ([sent], session) => list(fieldsOf(sent), session),
    'throughline.standardUses': ([sent], session) => uses(fieldsOf(sent), session),
  },
};

function list(sent: Fields, session: Session): Answer<'throughline/standards'> {
  const curriculum = curriculumMeant(sent, session);
  if (curriculum === undefined) return { groups: [], isCut: false, elsewhere: 0, near: [], isLoading: false };
  const index = curriculum.index();
  const answer = standardsList(index, {
    words: textOf(sent['words']),
    gapsOnly: sent['gapsOnly'] === true,
  });
  return {
    ...answer,
    curriculum: curriculum.folder,
    title: outline(index).curriculum?.title ?? '',
    isLoading: !curriculum.isLoaded(),
  };
}

async function uses(sent: Fields, session: Session): Promise<Answer<'throughline/standardUses'>> {
  const curriculum = curriculumMeant(sent, session);
  if (curriculum === undefined) return null;
  await session.ready(curriculum);
  const standard = curriculum.index().standards.get(textOf(sent['code']) ?? '');
  if (standard === undefined) return null;
  return await curriculum.withDocuments((documents): Answer<'throughline/standardUses'> => {
    const index = curriculum.index();
    const { definition, places } = standardPlaces(index, standard.code, documents);
    const at = (range: FileRange): Place | undefined => placeOf(range, curriculum, documents);
    const defined = definition === undefined ? undefined : at(definition);
    return {
      markdown: describeStandardHere(standard, index),
      ...(defined === undefined ? {} : { definition: defined }),
      places: places.flatMap(({ role, title, range }) => {
        const place = at(range);
        return place === undefined ? [] : [{ ...place, role, title }];
      }),
    };
  });
}

function placeOf(
  range: FileRange,
  curriculum: Curriculum,
  documents: Parameters<Parameters<Curriculum['withDocuments']>[0]>[0],
): Place | undefined {
  const document = documents(range.path);
  return document === undefined ? undefined : curriculum.toLocation(document, range);
}

async function insert(sent: Fields, session: Session): Promise<Answer<'throughline/insertStandard'>> {
  const view = await session.whole(textOf(sent['uri']) ?? '');
  if (view === undefined) return { refused: 'closed' };
  const { line, character } = fieldsOf(sent['position']);
  const offset = view.toOffset({ line: numberIn(line), character: numberIn(character) });
  const answer = insertStandard(view, offset, textOf(sent['code']) ?? '');
  if (answer.type === 'refused') return { refused: answer.reason };
  return {
    edit: { range: view.toRange(answer.edit), newText: answer.edit.newText },
    version: view.version,
  };
}

function numberIn(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}
