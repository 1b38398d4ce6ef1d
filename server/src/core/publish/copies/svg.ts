/**
 * A vector picture as it is copied. On a page no script of it runs, but somebody may open the copy alone, where
 * all of them would. So its tree is written anew, with nothing but what draws: no scripts, no handlers, nothing
 * that leads to another file.
 */
import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { PictureSize } from './copied-file.ts';
import { drawingAttributes, drawingElements, drawingFunctions, keptFromAnimation } from './svg-names.ts';

export interface CleanSvg {
  readonly text: string;
  readonly size: PictureSize | undefined;
  /** Whether something was left out that could run, or lead out of the picture. */
  readonly isCut: boolean;
}

/** `undefined` for what is no vector picture, or one that is not well-formed. */
export function cleanSvg(source: string): CleanSvg | undefined {
  try {
    // Names for pieces of text that the file declares itself stand for addresses of drawing programs.
    const { root } = parseXml(source, { resolveUndefinedEntity: () => '' });
    if (root === null || localName(root.name) !== 'svg') return undefined;
    const cleaning: Cleaning = { parts: [], isCut: false };
    write(root, cleaning, true);
    return { text: `${cleaning.parts.join('')}\n`, size: sizeOf(root), isCut: cleaning.isCut };
  } catch {
    // Not well-formed, or nested deeper than anybody draws.
    return undefined;
  }
}

interface Cleaning {
  readonly parts: string[];
  isCut: boolean;
}

function write(element: XmlElement, cleaning: Cleaning, isRoot: boolean): void {
  const written = localName(element.name);
  // What a link holds is drawn; where it leads is left out.
  const name = written === 'a' ? 'g' : written;
  if (name === undefined || !drawingElements.has(name) || isUnsafe(element, name)) {
    if (!isOfDrawingProgram(element.name)) cleaning.isCut = true;
    return;
  }
  const { parts } = cleaning;
  parts.push(`<${name}`);
  if (isRoot) parts.push(' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"');
  for (const [key, value] of Object.entries(element.attributes)) {
    const isKept = isReference(key) ? isInnerReference(name, value) : isDrawing(key, value);
    if (isKept) parts.push(` ${key}="${escaped(value)}"`);
    else if (isReference(key) || /^on/i.test(key) || drawingAttributes.has(key)) cleaning.isCut = true;
  }
  parts.push('>');
  for (const child of element.children) writeChild(child, cleaning);
  parts.push(`</${name}>`);
}

function writeChild(child: XmlNode, cleaning: Cleaning): void {
  if (child instanceof XmlElement) write(child, cleaning, false);
  else if (child instanceof XmlText) cleaning.parts.push(escaped(child.text));
}

/** Without the prefix by which some programs name the elements of a picture. */
function localName(name: string): string | undefined {
  const local = name.startsWith('svg:') ? name.slice('svg:'.length) : name;
  return local.includes(':') ? undefined : local;
}

/** Notes that a drawing program left for itself. */
function isOfDrawingProgram(name: string): boolean {
  return name === 'metadata' || (name.includes(':') && !/:(?:script|handler|listener)$/i.test(name));
}

function isUnsafe(element: XmlElement, name: string): boolean {
  if (name === 'style') return !isSafeStyle(element.text);
  const changed = element.attributes['attributeName'];
  return changed !== undefined && keptFromAnimation.test(changed.trim());
}

function isReference(key: string): boolean {
  return key === 'href' || key === 'xlink:href';
}

/** A part of the picture itself, or a picture that is written into it. */
function isInnerReference(element: string, value: string): boolean {
  if (/^#[^\s"'<>\\]+$/.test(value)) return true;
  return element === 'image' && /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/.test(value);
}

function isDrawing(key: string, value: string): boolean {
  return drawingAttributes.has(key) && (!value.includes('(') || isSafeStyle(value));
}

/** Nothing is fetched by it; a letter written as a code could hide what would. */
function isSafeStyle(style: string): boolean {
  if (style.includes('\\') || /@import/i.test(style)) return false;
  for (const [, name = ''] of style.matchAll(/([\w-]*)\(/g)) {
    if (name !== '' && !drawingFunctions.has(name.toLowerCase())) return false;
  }
  return [...style.matchAll(/url\(\s*["']?([^)]{0,200})/gi)].every(
    ([, to = '']) =>
      to.startsWith('#') || /^data:(?:font\/[\w.-]+|application\/(?:x-)?font-[\w-]+)[;,]/.test(to),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function sizeOf({ attributes }: XmlElement): PictureSize | undefined {
  const [, , boxWidth, boxHeight] = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = pixels(attributes['width']);
  const height = pixels(attributes['height']);
  const ratio = isLength(boxWidth) && isLength(boxHeight) ? boxWidth / boxHeight : undefined;
  if (width !== undefined && height !== undefined) return rounded(width, height);
  if (ratio === undefined) return undefined;
  if (width !== undefined) return rounded(width, width / ratio);
  if (height !== undefined) return rounded(height * ratio, height);
  return isLength(boxWidth) && isLength(boxHeight) ? rounded(boxWidth, boxHeight) : undefined;
}

const pixelsPer: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** `undefined` for a share of the room that there is. */
function pixels(written: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*\+?(\d*\.?\d+)\s*([a-z]*)\s*$/i.exec(written ?? '') ?? [];
  const factor = Object.hasOwn(pixelsPer, unit.toLowerCase()) ? pixelsPer[unit.toLowerCase()] : undefined;
  const length = Number(number) * (factor ?? Number.NaN);
  return isLength(length) ? length : undefined;
}

function isLength(value: number | undefined): value is number {
  return value !== undefined && value > 0 && value < 1_000_000;
}

function rounded(width: number, height: number): PictureSize {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
