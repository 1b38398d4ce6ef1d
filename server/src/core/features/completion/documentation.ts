/** What is told of one item of a list, when it is pointed at: too much to send with all of them. */
import { type KindId, kindIds } from '../../kinds/all.ts';
import { fieldsOf } from '../../kinds/fields.ts';
import { directiveSchemas } from '../../kinds/schema.ts';
import type { Index } from '../../model/index.ts';
import { curriculumRules, documentRules } from '../../rules/all.ts';
import { pointerTokens } from '../../syntax/pointer.ts';
import { describeDocument, describeThing } from '../describe-document.ts';
import { describeStandardHere, escaped, paragraphs } from '../describe-standard.ts';
import { describeSchema } from '../hover.ts';
import { schemaOfPlace } from './place-schema.ts';

/**
 * @param key - of an item, as the list had it; one that is not understood has no documentation.
 * @returns Markdown.
 */
export function documentationOf(key: string, index: Index): string | undefined {
  const [, what = '', of = ''] = /^(\S+) (.*)$/s.exec(key) ?? [];
  switch (what) {
    case 'standard': {
      const standard = index.standards.get(of);
      return standard === undefined ? undefined : describeStandardHere(standard, index);
    }
    case 'document': {
      const facts = index.facts(of);
      return facts === undefined ? undefined : describeDocument(facts, index);
    }
    case 'team':
    case 'leader':
      return describeThing({ space: what, id: of }, index);
    case 'catalogue':
      return catalogueDocumentation(of, index);
    case 'key':
      return keyDocumentation(of);
    case 'rule':
      return ruleDocumentation(of);
    case 'directive':
      return directiveDocumentation(of);
    case 'attribute': {
      const [block = '', name = ''] = of.split(' ');
      return directiveDocumentation(block, name);
    }
    default:
      return undefined;
  }
}

/** `lesson /standards/addressing`: a kind, and where the key stands in a document of it. */
function keyDocumentation(of: string): string | undefined {
  const [, kind = '', pointer = ''] = /^(\S+) (\/.*)$/s.exec(of) ?? [];
  const path = pointerTokens(pointer).map((token) => (/^\d+$/.test(token) ? Number(token) : token));
  const key = path.pop();
  if (!isKind(kind) || typeof key !== 'string') return undefined;
  const properties = fieldsOf(schemaOfPlace(kind, path, 'map')?.['properties']);
  return Object.hasOwn(properties, key) ? describeSchema(key, fieldsOf(properties[key])) : undefined;
}

function ruleDocumentation(id: string): string | undefined {
  const rule = [...documentRules, ...curriculumRules].find((one) => one.id === id);
  if (rule === undefined) return undefined;
  return paragraphs([`**${id}**`, escaped(rule.summary), `As a rule: ${rule.severity}`]);
}

function directiveDocumentation(block: string, attribute?: string): string | undefined {
  const schemas = directiveSchemas();
  const schema = Object.hasOwn(schemas, block) ? schemas[block] : undefined;
  if (schema === undefined || attribute === undefined)
    return schema === undefined ? undefined : describeSchema(block, schema);
  const own = fieldsOf(schema['properties'])[attribute];
  return own === undefined ? undefined : describeSchema(attribute, fieldsOf(own));
}

/** A built-in catalogue that is not in force is not read for it. */
function catalogueDocumentation(id: string, { standards }: Index): string | undefined {
  const catalogue = standards.catalogues.find((one) => one.id === id);
  if (catalogue === undefined) return undefined;
  return paragraphs([
    `**${escaped(catalogue.title)}**`,
    `${catalogue.standards.length} standards`,
    catalogue.note === undefined ? undefined : escaped(catalogue.note),
    catalogue.license === undefined ? undefined : `License: ${escaped(catalogue.license)}`,
  ]);
}

function isKind(text: string): text is KindId {
  return kindIds.some((kind) => kind === text);
}
