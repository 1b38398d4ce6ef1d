/**
 * Brings a map on a page to life: choosing anything lights its thread, tools narrow the map down, and the keyboard
 * moves along the threads. The map is there and readable without it.
 */
import { counted, type Forms } from '../counted.ts';
import { type Drawn, type DrawnNode, readDrawn } from './drawn.ts';
import { fitting, isAnything, type Wanted } from './filter.ts';
import { nodeAtKey } from './keyboard.ts';
import { threadOf, typeOf } from './thread.ts';

export interface MapOptions {
  /** Opens what a node stands for. Without it a node is the link that it is, and a second click follows it. */
  readonly open?: (id: string) => void;
}

export interface LiveMap {
  /** Looks at the drawings again, after some of them were put in the place of others. */
  readonly refresh: () => void;
  /** The id of the node whose thread is lit. */
  readonly chosen: () => string | undefined;
  readonly choose: (id: string) => void;
}

/** Texts of the page's language; words in braces are put in here. */
interface Said {
  readonly selected: string;
  readonly alone: string;
  readonly cleared: string;
  readonly found: string;
  readonly none: string;
  readonly open: string;
  readonly counts: Readonly<Record<'standard' | 'lesson' | 'assessment' | 'team', Forms>>;
}

const zooms = [0.5, 0.65, 0.8, 1, 1.2, 1.5, 2] as const;
/** Where more units fit what is asked for, they stay closed, so that the reader sees where to look. */
const mostOpened = 6;

export function startMap(root: HTMLElement, options: MapOptions = {}): LiveMap {
  // The page wrote it, by the same code.
  const said = JSON.parse(root.dataset['said'] ?? '{}') as Said;
  const tools = root.querySelector<HTMLFormElement>('.map-tools');
  const status = root.querySelector<HTMLElement>('.map-said');
  const isRightToLeft = getComputedStyle(root).direction === 'rtl';
  let drawn: Drawn = readDrawn(root);
  let chosen: string | undefined;
  let lit: Element[] = [];
  let openBefore: ReadonlySet<string> | undefined;
  let zoom = zooms.indexOf(1);

  function light(id: string | undefined): void {
    for (const element of lit) element.classList.remove('lit', 'chosen');
    lit = [];
    root.classList.toggle('has-thread', id !== undefined);
    if (id === undefined) return;
    const thread = threadOf(drawn.graph, id);
    const add = (element: Element, name: string): void => {
      element.classList.add(name);
      lit.push(element);
    };
    for (const node of drawn.nodes) {
      if (!thread.nodes.has(node.id)) continue;
      add(node.element, 'lit');
      add(node.unit, 'lit');
      if (node.id === chosen) add(node.element, 'chosen');
    }
    for (const one of drawn.threads) if (thread.isLit(one)) add(one.element, 'lit');
  }

  function choose(node: DrawnNode | undefined): void {
    if (node?.id === chosen) return;
    chosen = node?.id;
    light(chosen);
    if (node === undefined) say(said.cleared);
    else sayChosen(node);
  }

  function sayChosen(node: DrawnNode): void {
    const { nodes } = threadOf(drawn.graph, node.id);
    const others = [...nodes].filter((id) => id !== node.id).map(typeOf);
    const counts = Object.entries(said.counts).flatMap(([type, forms]) => {
      const isOfType = (other: string): boolean =>
        type === 'team' ? other === 'protocol' || other === 'feedback' : other === type;
      const count = others.filter(isOfType).length;
      return count === 0 ? [] : [counted(forms, count, root)];
    });
    const title = node.name;
    say(
      counts.length === 0
        ? filled(said.alone, { title })
        : filled(said.selected, { title, counts: counts.join(', ') }),
    );
    const href = node.element.getAttribute('href');
    if (status === null || href === null || options.open !== undefined) return;
    const link = document.createElement('a');
    link.href = href;
    link.textContent = said.open;
    status.append(' ', link);
  }

  function say(text: string): void {
    if (status !== null) status.textContent = text;
  }

  function wanted(): Wanted {
    const value = (name: string): string => {
      const field = tools?.elements.namedItem(name);
      return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : '';
    };
    return {
      words: value('words'),
      unit: value('unit'),
      domain: value('domain'),
      coverage: value('coverage'),
    };
  }

  function narrow(isByHand: boolean): void {
    const asked = wanted();
    const isAll = isAnything(asked);
    root.classList.toggle('is-filtered', !isAll);
    if (isAll) {
      for (const unit of drawn.units) {
        unit.hidden = false;
        if (openBefore !== undefined) unit.open = openBefore.has(unit.dataset['id'] ?? '');
      }
      openBefore = undefined;
      if (isByHand) say(said.cleared);
      return;
    }
    openBefore ??= new Set(drawn.units.filter(({ open }) => open).map((unit) => unit.dataset['id'] ?? ''));
    const fits = fitting(drawn, asked);
    const ids = new Map<HTMLDetailsElement, Set<string>>();
    for (const node of drawn.nodes) {
      node.element.classList.toggle('fits', fits.has(node));
      if (fits.has(node)) ids.set(node.unit, (ids.get(node.unit) ?? new Set()).add(node.id));
    }
    for (const { element, unit, from, to } of drawn.threads) {
      const own = ids.get(unit);
      element.classList.toggle('fits', own?.has(from) === true && own.has(to));
    }
    for (const unit of drawn.units) {
      unit.hidden = !ids.has(unit);
      if (isByHand && ids.size <= mostOpened && ids.has(unit)) unit.open = true;
    }
    const count = new Set([...fits].map(({ id }) => id)).size;
    if (isByHand) say(count === 0 ? said.none : filled(said.found, { count: String(count) }));
  }

  /** One thing in the map can be reached with the tabulator key; the arrow keys lead on from it. */
  function settle(at: DrawnNode | undefined): void {
    const shown = drawn.nodes.filter(({ unit }) => unit.open && !unit.hidden);
    const first = at ?? shown.find(({ id }) => id === chosen) ?? shown[0];
    for (const { element } of drawn.nodes) {
      const tabindex = element === first?.element ? '0' : '-1';
      if (element.getAttribute('tabindex') !== tabindex) element.setAttribute('tabindex', tabindex);
      if (!element.hasAttribute('href') && element.getAttribute('role') !== 'button')
        element.setAttribute('role', 'button');
    }
  }

  function nodeOf(target: EventTarget | null): DrawnNode | undefined {
    const element = target instanceof Element ? target.closest('.n[data-id]') : null;
    return element === null ? undefined : drawn.byElement.get(element);
  }

  root.addEventListener('click', (event) => {
    const node = nodeOf(event.target);
    if (node === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    // A link that is chosen already is followed.
    if (options.open === undefined && node.id === chosen) return;
    event.preventDefault();
    settle(node);
    choose(node);
    options.open?.(node.id);
  });
  root.addEventListener('focusin', (event) => {
    const node = nodeOf(event.target);
    if (node?.element.matches(':focus-visible') === true) choose(node);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      choose(undefined);
      return;
    }
    const node = nodeOf(event.target);
    if (node === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && options.open !== undefined) {
      event.preventDefault();
      options.open(node.id);
      return;
    }
    const next = nodeAtKey(drawn, node, event.key, isRightToLeft);
    if (next === undefined) return;
    event.preventDefault();
    settle(next);
    next.element.focus();
    next.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  root.addEventListener('pointerover', (event) => {
    if (chosen === undefined && event.pointerType === 'mouse') light(nodeOf(event.target)?.id);
  });
  root.addEventListener('pointerleave', () => light(chosen));
  root.addEventListener('toggle', () => settle(undefined), true);

  tools?.addEventListener('input', () => {
    narrow(true);
    settle(undefined);
  });
  tools?.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = drawn.nodes.find(({ element, unit }) => element.classList.contains('fits') && !unit.hidden);
    if (first === undefined || isAnything(wanted())) return;
    first.unit.open = true;
    settle(first);
    first.element.focus();
  });
  tools?.addEventListener('reset', () => {
    choose(undefined);
    // The fields are empty only after this event.
    setTimeout(() => {
      narrow(true);
      settle(undefined);
    });
  });
  tools?.addEventListener('click', (event) => {
    const name = event.target instanceof HTMLButtonElement ? event.target.name : '';
    if (name === 'open' || name === 'close') for (const unit of drawn.units) unit.open = name === 'open';
    if (name !== 'larger' && name !== 'smaller') return;
    zoom = Math.max(0, Math.min(zooms.length - 1, zoom + (name === 'larger' ? 1 : -1)));
    root.style.setProperty('--map-zoom', String(zooms[zoom]));
  });

  if (tools !== null) tools.hidden = false;
  if (status !== null) status.hidden = false;
  settle(undefined);
  return {
    chosen: () => chosen,
    choose: (id) => {
      const node = drawn.nodesOf.get(id)?.[0];
      if (node === undefined) return;
      settle(node);
      choose(node);
    },
    refresh: () => {
      drawn = readDrawn(root);
      lit = [];
      if (chosen !== undefined && !drawn.nodesOf.has(chosen)) chosen = undefined;
      light(chosen);
      narrow(false);
      settle(undefined);
    },
  };
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
