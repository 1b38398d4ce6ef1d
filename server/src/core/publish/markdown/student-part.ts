/**
 * What a lesson has for students: its tasks and exit tickets, under the activities that they are part of. What
 * stands beside them is for the teacher, and so are notes, answers and help that stand within them.
 */
import type { Nodes, Parents, Root } from 'mdast';

const forStudents = new Set(['student', 'exit-ticket']);
const forTeachers = new Set(['teacher-note', 'answer', 'differentiation']);

export function studentPart(root: Root): Root {
  return { ...root, children: studentNodes(root.children) as Root['children'] };
}

function studentNodes(nodes: readonly Nodes[]): readonly Nodes[] {
  return nodes.flatMap((node): readonly Nodes[] => {
    // Links and notes may be defined anywhere; those that nothing refers to are not shown.
    if (node.type === 'definition') return [node];
    if (node.type === 'footnoteDefinition') return [withoutTeachers(node)];
    if (node.type !== 'containerDirective' || forTeachers.has(node.name)) return [];
    if (forStudents.has(node.name)) return [withoutTeachers(node)];
    const children = studentNodes(node.children);
    if (!children.some(({ type }) => type === 'containerDirective')) return [];
    if (node.name !== 'activity') return children;
    const label = node.children.filter(({ data }) => data !== undefined && 'directiveLabel' in data);
    return [{ ...node, children: [...label, ...children] as never }];
  });
}

/** Without what is for teachers, however deep it stands. */
function withoutTeachers<T extends Parents>(node: T): T {
  const children = (node.children as readonly Nodes[]).flatMap((child): readonly Nodes[] => {
    if (
      (child.type === 'containerDirective' || child.type === 'leafDirective') &&
      forTeachers.has(child.name)
    )
      return [];
    return ['children' in child ? withoutTeachers(child) : child];
  });
  // Some of the children that it had.
  return { ...node, children: children as never };
}
