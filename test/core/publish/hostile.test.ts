import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addresses, type Files, faults, publish, tags } from './site.ts';
import { small } from './small.ts';

const words = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '<img src=x onerror=alert(3)>',
  '"><svg onload=alert(4)>',
  "' onmouseover='alert(5)",
  '<!-- --><iframe src="javascript:alert(6)"></iframe>',
  '[a](javascript:alert(7)) [b](JaVaScRiPt&colon;alert(8)) [c](data:text/html;base64,PHNjcmlwdD4=) [d](vbscript:x) [e](java&#x0A;script:alert(9))',
  '![a](javascript:alert(10)) ![b](data:image/svg+xml,<svg onload=alert(11)>)',
  '[a][b]\n\n[b]: javascript:alert(12)',
  '<javascript:alert(13)>',
  '<a href="javascript:alert(14)" onclick="alert(15)">x</a>',
  ':standard[<script>alert(16)</script>] :lesson["><script>] :term[<b>]{onclick="alert(17)" #main .x style="position:fixed"}',
  ':::activity{title="<script>alert(18)</script>" onclick="alert(19)" #page.content}\nx\n:::',
  ':::student{style="x" onload="y"}\n<style>body{display:none}</style>\n:::',
  '$\\text{</math><script>alert(20)</script>}$ $\\href{javascript:alert(21)}{x}$ $\\color{red;background:url(javascript:1)}x$ $\\htmlData{a=b}{x}$',
  '```html"onload=alert(22)\n<script>\n```',
  '<math><mtext></mtext><script>alert(23)</script></math>',
  '[x](../../../../etc/passwd) ![x](..\\..\\secret.png) [x](file:///etc/passwd) [x](//evil.example)',
];

/** Whatever text stands in a place, no page may hold more than text. */
function assertHarmless(files: Files): void {
  const site = publish(files);
  assert.deepEqual(faults(site), []);
  for (const [path, page] of site.files) {
    if (!path.endsWith('.html')) continue;
    const all = tags(page);
    for (const tag of all) {
      assert.ok(
        isOwn(tag) || !/^<\/?(?:script|iframe|object|embed|svg|style|base|form|input|template)\b/i.test(tag),
        `${path}: ${tag}`,
      );
      assert.ok(!/\son[a-z]+\s*=/i.test(withoutValues(tag)), `${path}: ${tag}`);
      if (!/^<m[a-z]+\b/.test(tag)) assert.ok(!/\sstyle=/.test(withoutValues(tag)), `${path}: ${tag}`);
    }
    assert.equal(
      all.filter((tag) => tag.startsWith('<meta') && !tag.startsWith('<meta property="og:')).length,
      page.includes('name="description"') ? 5 : 4,
    );
    for (const address of addresses(page))
      assert.ok(!/^\s*(?:javascript|data|vbscript|file):/i.test(address), `${path}: ${address}`);
  }
  for (const { from, to } of site.copies) assert.ok(!`${from}/${to}`.split('/').includes('..'), from);
}

/** The tags of the map's drawings and tools, as only the map writes them. */
function isOwn(tag: string): boolean {
  return (
    /^<script src="(?:\.\.\/)?(?:map|search|search\/(?:pages|\d+))\.js" defer>$/.test(tag) ||
    tag === '<input type="search" id="search.words" autocomplete="off" spellcheck="false">' ||
    /^<svg class="map-drawing(?: sign-only)?" /.test(tag) ||
    tag.startsWith('<svg class="bar" ') ||
    tag === '<script type="application/ld+json">' ||
    /^<form class="map-tools" role="search" aria-label="[^"<>]*" hidden>$/.test(tag) ||
    tag === '<input type="search" name="words" autocomplete="off" spellcheck="false">' ||
    ['</script>', '</svg>', '</form>'].includes(tag)
  );
}

function withoutValues(tag: string): string {
  return tag.replace(/"[^"]*"|'[^']*'/g, '""');
}

describe('hostile input', () => {
  for (const text of words) {
    it(`is text: ${text.slice(0, 50).replace(/\n/g, ' ')}`, () => {
      const value = JSON.stringify(text);
      assertHarmless({
        ...small,
        'curriculum.yaml': `id: c\ntitle: ${value}\nsummary: ${value}\nsubject: ${value}\nauthors: [${value}]\nlicense: ${value}\nlanguage: ${value}\nstandards: [ccss-math, own]\ngrades: [4]\nunits: [fractions, ${value}, x]\npublish: { footer: ${value} }`,
        'own.standards.yaml': `id: own\ntitle: ${value}\nattribution: ${value}\nlicense: ${value}\nstandards: [{ code: ${value}, label: ${value}, statement: ${value}, grades: [4] }]`,
        'x.unit.yaml': `id: x\ntitle: ${value}\nsubject: ${value}\nessential-questions: [${value}]\nstandards: { addressing: [${value}] }\nlessons: [{ section: ${value}, goal: ${value}, lessons: [${value}, l] }, ${value}]\nassessments: [a, ${value}]\nprotocols: [p]\nvocabulary: [{ term: ${value}, definition: ${value} }]\nmaterials: [${value}, { name: ${value}, amount: ${value}, note: ${value} }]\ndifferentiation: { engagement: [${value}] }`,
        'l.lesson.md': `---\nid: l\ntitle: ${value}\nsummary: ${value}\nobjectives: [{ id: ${value}, text: ${value}, standards: [${value}] }]\nchecks: [${value}, a]\n---\n${text}\n\n## ${text}\n\n- ${text}\n\n| ${text.replace(/\n/g, ' ')} |\n|---|\n`,
        'a.assessment.yaml': `id: a\ntitle: ${value}\ndirections: ${value}\nitems: [{ id: ${value}, prompt: ${value}, type: ${value}, standards: [${value}], options: [${value}, { text: ${value}, match: ${value}, tells: ${value} }], answer: [${value}], rubric: ${value} }]\nrubrics: [{ id: ${value}, title: ${value}, levels: [{ points: 1, description: ${value} }] }]`,
        'p.protocol.yaml': `id: p\ntitle: ${value}\nteam: ${value}\nfacilitator: { leader: ${value}, role: ${value}, expertise: [${value}] }\ntiming: { before: ${value} }\nfocus: { units: [${value}], standards: [${value}] }\nagenda: [{ step: ${value}, minutes: 1, purpose: ${value} }]\noutputs: { adjusts: [${value}], notes: [${value}] }\nnorms: [${value}]`,
        'f.feedback.yaml': `id: f\ntitle: ${value}\nobserver: ${value}\ndebrief: { steps: [${value}] }\nlook-fors: [{ text: ${value}, standards: [${value}] }]\npriority-skills: [${value}]\nfollows: ${value}`,
        's.schedule.yaml': `id: s\ntitle: ${value}\nstarts: ${value}\nholidays: [{ from: "2026-01-01", to: "2026-01-02", name: ${value} }]\nteams: [{ id: ${value}, title: ${value}, subject: ${value}, leader: ${value}, members: [${value}] }]\nleaders: [{ id: ${value}, role: ${value}, subjects: [${value}], serves: [${value}] }]`,
      });
    });
  }

  it('in ids does not leave the site', () => {
    for (const id of [
      '../../x',
      '/etc/x',
      'C:\\x',
      '..',
      '.',
      'a/../../b',
      '%2e%2e%2fx',
      'x\u0000',
      'CON',
      'index.html',
      '<script>',
    ]) {
      const value = JSON.stringify(id);
      const site = publish({
        'a.lesson.md': `---\nid: ${value}\n---\n`,
        'a.unit.yaml': `id: ${value}\nlessons: [${value}]\n`,
        'a.assessment.yaml': `id: ${value}\n`,
        'a.protocol.yaml': `id: ${value}\n`,
        'a.feedback.yaml': `id: ${value}\n`,
        'a.schedule.yaml': `id: ${value}\n`,
      });
      assert.deepEqual(faults(site), []);
      for (const path of site.files.keys())
        assert.match(path, /^(?:[a-z]+\/)?[a-z0-9-]+\.(?:html|css|js|txt)$/);
    }
  });

  it('in any order and place in a lesson is text', () => {
    const joints = fc.constantFrom(
      '',
      ' ',
      '\n',
      '\n\n',
      '\n> ',
      '\n- ',
      ' | ',
      '*',
      '`',
      '$',
      '[',
      '](',
      '<',
      '>',
      '"',
      ':::',
    );
    const mixed = fc.array(fc.tuple(fc.constantFrom(...words), fc.nat(60), joints), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(mixed, (parts) => {
        // Pieces begin anywhere, so that what one opens another may close.
        const text = parts.map(([piece, start, joint]) => piece.slice(start % piece.length) + joint).join('');
        assertHarmless({ 'x.lesson.md': `---\nid: x\nsummary: ${JSON.stringify(text)}\n---\n${text}` });
      }),
      { numRuns: 100 },
    );
  });
});
