/**
 * Equations, from TeX to MathML, which browsers and screen readers understand without a script. What comes out
 * are elements like all others, so they pass the same gate on the way to the page.
 */
import type { Element, ElementContent, Properties } from 'hast';
import temml from 'temml';
import { copied } from '../../text/copied.ts';

/** In UTF-16 units. A longer one is shown as it is written. */
const longestEquation = 10_000;

/** How many equations are remembered; the same ones come again and again through a curriculum. */
const mostRemembered = 5_000;
/** In UTF-16 units. */
const longestRemembered = 200;
const remembered = new Map<string, Element>();

/** The element for an equation, not to be changed; TeX that is not understood is shown as it is written. */
export function equation(tex: string, isDisplayed: boolean): Element {
  if (tex.length > longestRemembered) return madeEquation(tex, isDisplayed);
  const key = `${isDisplayed ? 'block' : 'line'} ${tex}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  // What is remembered keeps nothing else of its document.
  const made = madeEquation(copied(tex), isDisplayed);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(copied(key), made);
  return made;
}

function madeEquation(tex: string, isDisplayed: boolean): Element {
  const math = tex.length > longestEquation ? undefined : mathElement(tex, isDisplayed);
  if (math === undefined) {
    return {
      type: 'element',
      tagName: 'code',
      properties: { className: ['tex'] },
      children: [{ type: 'text', value: tex }],
    };
  }
  return { ...math, properties: { ...math.properties, alttext: tex.trim() } };
}

function mathElement(tex: string, isDisplayed: boolean): Element | undefined {
  try {
    const tree: unknown = temml.__renderToMathMLTree(tex, {
      displayMode: isDisplayed,
      throwOnError: true,
      trust: false,
      maxSize: [20, 400],
      maxExpand: 1000,
    });
    const [root] = elements(tree);
    return root?.type === 'element' && root.tagName === 'math' ? root : undefined;
  } catch {
    // Its own error for TeX that is not well formed, and the stack's end for TeX that is nested without end.
    return undefined;
  }
}

/** A node of the tree that temml makes: an element with a type, a text, or a group of nodes. */
interface MathNode {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly classes?: readonly string[];
  readonly style?: Readonly<Record<string, unknown>>;
  readonly children?: readonly unknown[];
}

function elements(value: unknown): readonly ElementContent[] {
  if (typeof value !== 'object' || value === null) return [];
  // Every field is checked before it is used.
  const node = value as MathNode;
  if (typeof node.text === 'string') return [{ type: 'text', value: node.text }];
  const children = (node.children ?? []).flatMap(elements);
  if (typeof node.type !== 'string') return children;
  return [{ type: 'element', tagName: node.type, properties: properties(node), children }];
}

function properties({ attributes = {}, classes = [], style = {} }: MathNode): Properties {
  const own: Properties = {};
  for (const [name, value] of Object.entries(attributes)) own[name] = String(value);
  if (classes.length > 0) own['className'] = classes.filter((name) => name !== '');
  const rules = Object.entries(style).filter(([, value]) => value !== undefined && value !== 'undefined');
  if (rules.length > 0)
    own['style'] = rules.map(([name, value]) => `${hyphenated(name)}:${String(value)}`).join(';');
  return own;
}

/** `paddingLeft` in CSS is `padding-left`. */
function hyphenated(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
