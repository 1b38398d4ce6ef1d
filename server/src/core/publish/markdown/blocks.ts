/** Block directives: activities, notes, tasks, answers and the others that give a lesson its structure. */
import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { separatedNames } from '../../kinds/facts.ts';
import { siteAnchor } from '../addresses.ts';
import { documentTarget, standardTargets } from '../page.ts';
import type { Conversion } from './conversion.ts';
import { element, label, text } from './element.ts';
import { levelsBelow, levelsInside, partLevel } from './headings.ts';
import { linkNode, standardMention } from './mentions.ts';

type BlockDirective = ContainerDirective | LeafDirective;

export function blockDirective(node: BlockDirective, conversion: Conversion): readonly Nodes[] {
  const { words } = conversion.page.publication;
  switch (node.name) {
    case 'activity':
      return [activity(node, conversion)];
    case 'teacher-note':
      return [note(node, [text(words.teacherNote)], conversion)];
    case 'student':
      return [block(node, conversion.isForStudents ? [] : [text(words.student)], conversion)];
    case 'materials':
      return [block(node, [text(words.materials)], conversion)];
    case 'exit-ticket':
      return [block(node, exitTicketLabel(node, conversion), conversion)];
    case 'differentiation':
      return [note(node, [text(differentiationLabel(node, conversion))], conversion)];
    case 'answer':
      return [answer(node, conversion)];
    default:
      return unknown(node, conversion);
  }
}

/** A part of the lesson: its title as a heading, its time, grouping and standards, and what students do. */
function activity(node: BlockDirective, conversion: Conversion): Nodes {
  const { page, levels } = conversion;
  const { words } = page.publication;
  const { title: labelled, content } = parts(node, {
    ...conversion,
    levels: levelsBelow(levels.above + levels.open.length + 1),
  });
  const written = attribute(node, 'title');
  const title = written === undefined ? labelled : [text(written)];
  const heading: Nodes = {
    type: 'heading',
    depth: partLevel(levels),
    children: (title.length === 0 ? [text(words.activity)] : title) as never,
  };
  const minutes = Number(attribute(node, 'minutes'));
  const grouping = attribute(node, 'grouping');
  const codes = conversion.isForStudents ? [] : separatedNames(attribute(node, 'standards') ?? '');
  const standards = codes.flatMap((code) => standardTargets(page, code));
  const facts = [
    ...(minutes > 0 && Number.isFinite(minutes) ? [[text(words.minutes(minutes))]] : []),
    ...(grouping === undefined ? [] : [[text(words.groupings[grouping] ?? grouping)]]),
    ...(standards.length === 0 ? [] : [standardMention(standards)]),
  ];
  const head = [
    heading,
    ...(facts.length === 0 ? [] : [element('p', { className: ['activity-facts'] }, separated(facts))]),
  ];
  const number = conversion.nextActivity();
  const id = number === undefined ? {} : { id: siteAnchor('activity', number) };
  return element('section', { className: ['activity'], ...id }, [
    element('div', { className: ['activity-head'] }, head),
    ...content,
  ]);
}

/** A lesson has many, so none is a landmark of its page. */
function note(node: BlockDirective, says: readonly Nodes[], conversion: Conversion): Nodes {
  return block(node, says, conversion, 'div', { role: 'note' });
}

function block(
  node: BlockDirective,
  says: readonly Nodes[],
  conversion: Conversion,
  name: 'div' | 'section' = 'section',
  properties: { readonly role?: 'note' } = {},
): Nodes {
  const { title, content } = parts(node, { ...conversion, levels: levelsInside(conversion.levels) });
  const head =
    title.length === 0 || says.length === 0 ? [...says, ...title] : [...says, text(': '), ...title];
  const first = head.length === 0 ? [] : [label(head)];
  return element(name, { className: ['block', node.name], ...properties }, [...first, ...content]);
}

/** Closed until somebody opens it, and open on paper. */
function answer(node: BlockDirective, conversion: Conversion): Nodes {
  const { title, content } = parts(node, { ...conversion, levels: levelsInside(conversion.levels) });
  const says = text(conversion.page.publication.words.answer);
  const summary = element('summary', {}, title.length === 0 ? [says] : [says, text(': '), ...title]);
  return element('details', { className: ['block', 'answer'] }, [summary, ...content]);
}

function exitTicketLabel(node: BlockDirective, { page, isForStudents }: Conversion): readonly Nodes[] {
  const { words } = page.publication;
  const id = attribute(node, 'assessment');
  if (id === undefined || isForStudents) return [text(words.exitTicket)];
  const target = documentTarget(page, 'assessment', id);
  return target.href === undefined
    ? [text(words.exitTicket)]
    : [text(`${words.exitTicket}: `), linkNode(target)];
}

function differentiationLabel(node: BlockDirective, { page }: Conversion): string {
  const { words } = page.publication;
  const whom = attribute(node, 'for');
  return whom === undefined
    ? words.differentiationNote
    : words.differentiationNoteFor(words.differentiationFor[whom] ?? whom);
}

/** One that is none of ours: what it holds, and for one that holds nothing, what was written. */
function unknown(node: BlockDirective, conversion: Conversion): readonly Nodes[] {
  if (node.type === 'containerDirective') return conversion.inside(node, conversion);
  const { position } = node;
  const written = conversion.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return [element('p', {}, [text(written)])];
}

/** What stands in the brackets of a directive, and what stands below its line. */
function parts(
  node: BlockDirective,
  conversion: Conversion,
): { readonly title: readonly Nodes[]; readonly content: readonly Nodes[] } {
  if (node.type === 'leafDirective') return { title: conversion.inside(node, conversion), content: [] };
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph' || first.data?.directiveLabel !== true)
    return { title: [], content: conversion.inside(node, conversion) };
  return {
    title: conversion.inside(first, conversion),
    content: conversion.inside({ ...node, children: rest }, conversion),
  };
}

function attribute(node: BlockDirective, name: string): string | undefined {
  const attributes = node.attributes ?? {};
  const value = Object.hasOwn(attributes, name) ? attributes[name]?.trim() : undefined;
  return value === '' ? undefined : value;
}

function separated(facts: readonly (readonly Nodes[])[]): readonly Nodes[] {
  return facts.flatMap((fact, index) => (index === 0 ? fact : [text(' · '), ...fact]));
}
