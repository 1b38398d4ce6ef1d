/**
 * The generated curriculum as Hugo and Eleventy take it, with the templates in `peers/`: the same texts, a file for
 * each unit, lesson, assessment and session, its values as front matter. From them come the same pages as ours: one
 * of each, a handout of each lesson, a paper and a scoring guide of each assessment, lists and a home page.
 *
 * What differs, in favour of the peers: directives, codes of standards, links between files and equations are no
 * more to them than text; a handout shows all of its lesson, since they cannot pick the student's part; nothing is
 * checked, and there are no pages of standards, no coverage, map, glossary, search and data for machines. Against
 * them: a handout is larger.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/root.ts';

const sections = {
  unit: 'units',
  lesson: 'lessons',
  assessment: 'assessments',
  protocol: 'protocols',
} as const;

/** Where the texts of both stand, below their folder. */
export const lessonsFolder = 'content/lessons';

export function writeHugoSite(curriculum: string, folder: string): void {
  cpSync(path.join(root, 'test/bench/peers/hugo'), folder, { recursive: true });
  writeContent(curriculum, path.join(folder, 'content'));
  mkdirSync(path.join(folder, 'static'));
  writeFileSync(path.join(folder, 'static/style.css'), style);
  const cascade = { lessons: ['html', 'handout'], assessments: ['html', 'paper', 'scoring'] };
  for (const [section, outputs] of Object.entries(cascade)) {
    writeFileSync(
      path.join(folder, 'content', section, '_index.md'),
      `---\ncascade:\n  - _target: { kind: page }\n    outputs: [${outputs.join(', ')}]\n---\n`,
    );
  }
}

export function writeEleventySite(curriculum: string, folder: string): void {
  cpSync(path.join(root, 'test/bench/peers/eleventy'), folder, { recursive: true });
  const content = path.join(folder, 'content');
  writeContent(curriculum, content, (section, name) => `permalink: ${section}/${name}.html\n`);
  cpSync(path.join(folder, 'pages'), content, { recursive: true });
  writeFileSync(path.join(content, 'style.css'), style);
  for (const section of Object.values(sections)) {
    writeFileSync(
      path.join(content, section, `${section}.json`),
      JSON.stringify({ layout: `${section}.njk`, kind: section }),
    );
  }
}

const style = 'body { font-family: sans-serif; }\n';

function writeContent(
  curriculum: string,
  content: string,
  more: (section: string, name: string) => string = () => '',
): void {
  for (const entry of readdirSync(curriculum, { recursive: true, withFileTypes: true })) {
    const [, name = '', kind] =
      /^(.+)\.(unit|lesson|assessment|protocol)\.(?:md|yaml)$/.exec(entry.name) ?? [];
    const section = sections[kind as keyof typeof sections];
    if (section === undefined) continue;
    const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    const [, values = text, body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
    const unit = kind === 'unit' ? '' : `unit: ${/^unit-\d+/.exec(name)?.[0] ?? ''}\n`;
    // Both have a meaning of their own for `type`, and neither takes a name with a hyphen in a template.
    const renamed = values.replace(/^type:/m, 'form:').replace(/^essential-questions:/m, 'questions:');
    mkdirSync(path.join(content, section), { recursive: true });
    writeFileSync(
      path.join(content, section, `${name}.md`),
      `---\n${more(section, name)}${unit}${renamed}---\n${body}`,
    );
  }
}
