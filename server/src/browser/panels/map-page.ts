/** The map in a panel: an edit replaces the units that it changed, and what was chosen and opened stays so. */
import type { FromPanel } from '../../protocol/panel-messages.ts';
import type { MapAnswer } from '../../protocol/panels.ts';
import { type LiveMap, startMap } from '../map/start.ts';

/** How long the editor may take to show a file beside the map. */
const openingMs = 2_000;

export interface MapPage {
  readonly show: (answer: MapAnswer) => void;
  /** Opens a unit and brings it into view. */
  readonly choose: (id: string) => void;
}

export function createMapPage(content: HTMLElement, tell: (message: FromPanel) => void): MapPage {
  let live: LiveMap | undefined;
  let wanted: string | undefined;
  let shownOrder: string | undefined;

  function show({ frame, units }: MapAnswer): void {
    const order = units.map(({ id }) => id).join('\n');
    const isNew = order !== shownOrder || [frame, ...units].some(({ html }) => html !== undefined);
    shownOrder = order;
    if (!isNew) return;
    const before = [...content.querySelectorAll<HTMLDetailsElement>('.map-unit')];
    const present = new Map(before.map((unit) => [unit.dataset['id'] ?? '', unit]));
    const chosen = live?.chosen();
    if (frame.html !== undefined) {
      const fields = fieldsIn(content);
      content.innerHTML = frame.html;
      setFields(content, fields);
      live = undefined;
    }
    const holder = content.querySelector('.map-units');
    const root = content.querySelector<HTMLElement>('.map');
    if (holder === null || root === null) return;
    for (const [at, unit] of units.entries()) {
      const old = present.get(unit.id);
      present.delete(unit.id);
      const element = unit.html === undefined ? old : elementOf(unit.html, old);
      if (element === undefined) continue;
      if (old !== undefined && old !== element) old.replaceWith(element);
      // What stands in its place already is not touched, so that it keeps the focus.
      if (holder.children[at] !== element) holder.insertBefore(element, holder.children[at] ?? null);
    }
    for (const gone of present.values()) gone.remove();
    if (live === undefined) live = startMap(root, { open });
    else live.refresh();
    if (chosen !== undefined) live.choose(chosen);
    const id = wanted;
    wanted = undefined;
    if (id !== undefined) choose(id);
  }

  function choose(id: string): void {
    const unit = [...content.querySelectorAll<HTMLDetailsElement>('.map-unit')].find(
      ({ dataset }) => dataset['id'] === id,
    );
    // What is not there yet may come with the next answer.
    if (unit === undefined) wanted = id;
    else {
      unit.open = true;
      unit.scrollIntoView();
    }
  }

  let openedAt = 0;
  function open(id: string): void {
    openedAt = Date.now();
    tell({ type: 'open', id });
  }

  // A file that opens beside the map makes it narrower, and what was chosen in it would be somewhere else.
  window.addEventListener('resize', () => {
    if (Date.now() - openedAt > openingMs) return;
    content.querySelector('.n.chosen')?.scrollIntoView({ block: 'center', inline: 'nearest' });
  });

  return { show, choose };
}

function elementOf(html: string, old: HTMLDetailsElement | undefined): HTMLDetailsElement | undefined {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const element = holder.querySelector('details') ?? undefined;
  if (element !== undefined && old !== undefined) element.open = old.open;
  return element;
}

function fieldsIn(content: HTMLElement): ReadonlyMap<string, string> {
  const fields = content.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '.map-tools input, .map-tools select',
  );
  return new Map([...fields].map(({ name, value }) => [name, value]));
}

function setFields(content: HTMLElement, values: ReadonlyMap<string, string>): void {
  const fields = content.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '.map-tools input, .map-tools select',
  );
  for (const field of fields) field.value = values.get(field.name) ?? '';
}
