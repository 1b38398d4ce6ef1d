/**
 * Packages of standards (CASE) for the bench: as many items as are asked for, of about 500 characters each, in a
 * tree of domains, clusters, standards and components, with what comes before what. The same every time.
 */
import { closeSync, openSync, writeSync } from 'node:fs';

/** How many items one domain holds: itself, 5 clusters, 10 standards in each, and a component in every other. */
const perDomain = 1 + 5 + 50 + 25;

interface Item {
  readonly at: number;
  readonly code: string;
  readonly type: 'Domain' | 'Cluster' | 'Standard' | 'Component';
  readonly parent: number | undefined;
}

/** Writes a package of `count` items, piece by piece: all of its text would not fit into one string twice. */
export function writePackage(file: string, count: number): void {
  const descriptor = openSync(file, 'w');
  const write = (text: string): void => void writeSync(descriptor, text);
  write(
    `{"CFDocument":${JSON.stringify({ ...named(0, 'document'), title: 'Generated standards', creator: 'A state' })}`,
  );
  const all = items(count);
  writeList(write, 'CFItems', all.map(itemText));
  writeList(write, 'CFAssociations', all.flatMap(associationTexts));
  write('}\n');
  closeSync(descriptor);
}

function writeList(write: (text: string) => void, name: string, texts: readonly string[]): void {
  write(`,"${name}":[`);
  for (let at = 0; at < texts.length; at += 1000)
    write(`${at === 0 ? '' : ','}${texts.slice(at, at + 1000).join(',')}`);
  write(']');
}

function items(count: number): readonly Item[] {
  const all: Item[] = [];
  const add = (code: string, type: Item['type'], parent: number | undefined): number => {
    all.push({ at: all.length, code, type, parent });
    return all.length - 1;
  };
  for (let domain = 0; all.length < count; domain++) {
    const code = `${(domain % 12) + 1}.X${domain}`;
    const top = add(code, 'Domain', undefined);
    for (let cluster = 0; cluster < 5; cluster++) {
      const heading = `${code}.${'ABCDE'[cluster]}`;
      const below = add(heading, 'Cluster', top);
      for (let number = 1; number <= 10; number++) {
        const standard = add(`${heading}.${number}`, 'Standard', below);
        if (number % 2 === 0) add(`${heading}.${number}a`, 'Component', standard);
      }
    }
  }
  return all.slice(0, count);
}

function itemText({ at, code, type }: Item): string {
  return JSON.stringify({
    ...named(at, 'item'),
    CFDocumentURI: { title: 'Generated standards', ...named(0, 'document') },
    humanCodingScheme: code,
    fullStatement: `Compare ${at} and its parts, and explain with a model why what is said of ${code} holds for all numbers of its kind.`,
    CFItemType: type,
    educationLevel: [String((Math.floor(at / perDomain) % 12) + 1).padStart(2, '0')],
    language: 'en',
    lastChangeDateTime: '2026-01-01T00:00:00+00:00',
  });
}

/** Each is below its parent; every fifth comes after the one before it. */
function associationTexts({ at, parent }: Item): readonly string[] {
  const above = parent === undefined ? [] : [associationText('isChildOf', at, at, parent)];
  return at % 5 === 0 && at > 0 ? [...above, associationText('precedes', at, at - 1, at)] : above;
}

function associationText(type: string, at: number, from: number, to: number): string {
  return JSON.stringify({
    ...named(at, type),
    associationType: type,
    originNodeURI: { title: `Item ${from}`, ...named(from, 'item') },
    destinationNodeURI: { title: `Item ${to}`, ...named(to, 'item') },
    lastChangeDateTime: '2026-01-01T00:00:00+00:00',
  });
}

const kinds = ['document', 'item', 'isChildOf', 'precedes'];

function named(at: number, kind: string): { readonly identifier: string; readonly uri: string } {
  const identifier = `${String(kinds.indexOf(kind)).padStart(8, '0')}-0000-4000-8000-${String(at).padStart(12, '0')}`;
  return { identifier, uri: `https://standards.example.org/ims/case/v1p0/${kind}s/${identifier}` };
}
