/** The map in a panel: an edit replaces the units that it changed, and what was chosen and opened stays so. */
import type { FromPanel } from '../../protocol/panel-messages.ts';
import type { MapAnswer } from '../../protocol/panels.ts';
import { type LiveMap, startMap } from '../map/start.ts';

export interface MapPage {
  readonly show: (answer: MapAnswer) => void;
  readonly choose: (id: string) => void;
}

export function createMapPage(content: HTMLElement, tell: (message: FromPanel) => void): MapPage {
  let live: LiveMap | undefined;
  let wanted: string | undefined;

  function show({ frame, units }: MapAnswer): void {
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
    if (live === undefined) live = startMap(root, { open: (id) => tell({ type: 'open', id }) });
    else live.refresh();
    const id = wanted ?? chosen;
    if (id !== undefined) live.choose(id);
    wanted = undefined;
    tell({
      type: 'known',
      marks: Object.fromEntries([frame, ...units].map((part) => [part.id, part.mark])),
    });
  }

  return {
    show,
    choose: (id) => {
      if (live === undefined) wanted = id;
      else live.choose(id);
    },
  };
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
