import { type MoveAnswer as CoreAnswer, neighbourOf, treeMove } from '../../core/features/tree/move.ts';
import type { TreeNode } from '../../core/features/tree/node.ts';
import { treeChildren, treeRoot, treeWay } from '../../core/features/tree/tree.ts';
import { type Fields, fieldsOf, textOf } from '../../core/kinds/fields.ts';
import type { Node, Problems } from '../../protocol/tree.ts';
import { type Answer, answering, curriculumAt } from './answering.ts';
import type { Curriculum, Feature, Session, View } from './feature.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** The curricula as a tree to find, open and order what is in them. */
export const tree: Feature = {
  capabilities: () => ({}),
  register: (connection, session) => {
    answering(connection, 'throughline/tree', (sent) => children(sent, session));
    answering(connection, 'throughline/treeWay', (sent) => ({
      nodes: wayTo(textOf(sent['uri']) ?? '', session),
    }));
    answering(connection, 'throughline/move', (sent) => move(sent, session));
  },
  commands: {
    'throughline.tree': ([sent], session) => children(fieldsOf(sent), session),
    'throughline.move': async ([sent], session) => {
      const answer = await move(fieldsOf(sent), session);
      return 'edit' in answer ? { applied: await session.apply(answer.edit) } : answer;
    },
  },
};

const outsideKey = 'group:outside';

function children(sent: Fields, session: Session): Answer<'throughline/tree'> {
  const node = sent['node'] === undefined ? undefined : fieldsOf(sent['node']);
  if (node === undefined) return { nodes: [...roots(session), ...outsideGroup(session)] };
  if (node['key'] === outsideKey) return { nodes: session.outside().map(outsideNode) };
  const curriculum = curriculumOf(node, session);
  if (curriculum === undefined) return { nodes: [] };
  const found = treeChildren(curriculum.index(), keyOf(node));
  return { nodes: found.map((each) => nodeOf(each, curriculum)) };
}

function roots(session: Session): readonly Node[] {
  return session
    .curricula()
    .map((curriculum) => nodeOf(treeRoot(curriculum.index()), curriculum))
    .sort((a, b) => (a.curriculum < b.curriculum ? -1 : 1));
}

function wayTo(uri: string, session: Session): readonly Node[] {
  const outside = session.outside().find((view) => view.uri === uri);
  if (outside !== undefined) return [...outsideGroup(session), outsideNode(outside)];
  const curriculum = curriculumAt(uri, session);
  const path = curriculum?.toPath(uri);
  if (curriculum === undefined || path === undefined) return [];
  return treeWay(curriculum.index(), path).map((node) => nodeOf(node, curriculum));
}

async function move(sent: Fields, session: Session): Promise<Answer<'throughline/move'>> {
  const node = fieldsOf(sent['node']);
  const curriculum = curriculumOf(node, session);
  if (curriculum === undefined) return { refused: 'gone' };
  await session.ready(curriculum);
  const key = keyOf(node);
  const by = sent['to'];
  const target = fieldsOf(by);
  const to = by === 1 || by === -1 ? neighbourOf(curriculum.index(), key, by) : (textOf(target['key']) ?? '');
  if (to === undefined) return { refused: 'end' };
  if (by !== 1 && by !== -1 && target['curriculum'] !== curriculum.folder) return { refused: 'elsewhere' };
  const answer = await curriculum.withDocuments(
    (documents): CoreAnswer => treeMove(curriculum.index(), { key, to }, documents),
  );
  return answer.type === 'refused'
    ? { refused: answer.reason }
    : { edit: await workspaceEdit(session, curriculum, answer.edits) };
}

function curriculumOf(node: Fields, session: Session): Curriculum | undefined {
  return session.curricula().find(({ folder }) => folder === node['curriculum']);
}

function keyOf(node: Fields): string {
  return textOf(node['key']) ?? '';
}

function nodeOf(node: TreeNode, curriculum: Curriculum): Node {
  const { place, listed, paths, ...shown } = node;
  const isLoaded = curriculum.isLoaded();
  return {
    ...shown,
    ...(shown.title === '' && shown.kind === 'curriculum' ? { title: nameOf(curriculum.folder) } : {}),
    curriculum: curriculum.folder,
    ...(place === undefined ? {} : { uri: curriculum.toUri(place.path), pointer: place.pointer }),
    canMove: listed !== undefined,
    problems: isLoaded
      ? problemsIn(curriculum, paths ?? curriculum.workspace.pathsWithFindings())
      : noProblems,
    ...(isLoaded ? {} : { isLoading: true }),
  };
}

/** What is open and in no curriculum, so that it can be found too. */
function outsideGroup(session: Session): readonly Node[] {
  const views = session.outside();
  if (views.length === 0) return [];
  return [
    {
      curriculum: '',
      key: outsideKey,
      kind: 'group',
      title: 'outside',
      canMove: false,
      hasChildren: true,
      problems: views.map((view) => outsideNode(view).problems).reduce(sum, noProblems),
    },
  ];
}

function outsideNode({ uri, kind, curriculum, document, index }: View): Node {
  const facts = index.facts(document.path);
  return {
    curriculum: '',
    key: uri,
    kind: kind ?? 'lesson',
    title: facts?.title ?? document.path,
    uri,
    pointer: '/title',
    canMove: false,
    hasChildren: false,
    problems: problemsIn(curriculum, [document.path]),
  };
}

const noProblems: Problems = { errors: 0, warnings: 0, infos: 0 };

function problemsIn(curriculum: Curriculum, paths: readonly string[]): Problems {
  return paths
    .flatMap((path) => curriculum.findings(path))
    .map(({ severity }) => ({
      errors: severity === 'error' ? 1 : 0,
      warnings: severity === 'warning' ? 1 : 0,
      infos: severity === 'info' ? 1 : 0,
    }))
    .reduce(sum, noProblems);
}

function sum(one: Problems, other: Problems): Problems {
  return {
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    infos: one.infos + other.infos,
  };
}

/** The last part of a folder's address, for a curriculum that has no title. */
function nameOf(folder: string): string {
  return decodeURI(folder.slice(folder.lastIndexOf('/') + 1));
}
