/**
 * The map as a file of its own, without the site around it: a drawing for a slide or a wall, or a page that can be
 * sent to a colleague. Nothing in it leads anywhere else, so it needs nothing beside it.
 */
import { mapScript } from '#generated/scripts.js';
import type { Columns } from '../../model/columns/columns.ts';
import type { IndexView } from '../../model/index.ts';
import { xmlText } from '../../text/xml.ts';
import { mapAddress } from '../addresses.ts';
import { type Html, html, trustedHtml } from '../html.ts';
import { directionOf } from '../language.ts';
import { openPage, type Page } from '../page.ts';
import { openPublication } from '../publication.ts';
import { base, colours } from '../style/base.ts';
import { drawing, map } from '../style/map.ts';
import { parts } from '../style/parts.ts';
import { drawingWidth, layout } from './layout.ts';
import { unitName } from './names.ts';
import { contents } from './svg.ts';
import { mapView, surroundings } from './view.ts';

const nowhere = (): undefined => undefined;

/** A page with the map, its style and its script in it. */
export function mapDocument(index: IndexView, units: readonly Columns[]): string {
  const page = pageOf(index);
  const { words, language, title } = page.publication;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${mapScript.sha256}'">
<meta name="color-scheme" content="light dark">
<title>${words.map} · ${title}</title>
<style>
${trustedHtml(`${base}${parts}${map}`)}</style>
</head>
<body class="page-map">
<main>
<article>
<header class="head">
<p class="over">${words.map}</p>
<h1>${title}</h1>
</header>
<div class="content">
<section>
<h2>${words.wholeMap}</h2>
${mapView(page, units, nowhere)}</section>
</div>
</article>
</main>
<script>${trustedHtml(mapScript.text)}</script>
</body>
</html>
`.text;
}

/** Pixels. */
const margin = 24;
const headHeight = 40;

/** One drawing of all units, each below the one before it. */
export function mapSvg(index: IndexView, units: readonly Columns[]): string {
  const page = pageOf(index);
  const { words, title, language } = page.publication;
  const around = surroundings(page, nowhere);
  const width = drawingWidth + 2 * margin;
  const startX = directionOf(language) === 'ltr' ? margin : width - margin;
  let y = margin + 34;
  const blocks = units.map((unit): Html => {
    const drawn = layout(unit);
    const top = y;
    y += headHeight + drawn.height + 16;
    const name = unitName(unit, words);
    return html`<text class="unit-name" x="${startX}" y="${top + 24}">${name}</text>
<g role="group" aria-label="${name}" transform="translate(${margin} ${top + headHeight})">
${contents(drawn, around)}</g>
`;
  });
  const drawn = html`<svg xmlns="http://www.w3.org/2000/svg" class="map-drawing" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" direction="${directionOf(language)}" role="group" aria-label="${words.mapOf(title)}">
<style>
${trustedHtml(`${colours}${drawing}`)}</style>
<rect class="ground" width="${width}" height="${y}"/>
<text class="map-name" x="${startX}" y="${margin + 16}">${title}</text>
${blocks}</svg>
`;
  return xmlText(drawn.text);
}

function pageOf(index: IndexView): Page {
  return openPage(openPublication(index, true, 'teacher'), mapAddress);
}
