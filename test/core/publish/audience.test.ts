import assert from 'node:assert/strict';
import { audiences } from '../../../server/src/core/publish/published.ts';
import { faults, publish } from './site.ts';

/** Whatever a student must not see has the word SECRET. */
const curriculum = {
  'curriculum.yaml': 'id: c\ntitle: C\nstandards: [ccss-math]\ngrades: [4]\nunits: [u]\n',
  'u.unit.yaml':
    'id: u\ntitle: Unit\nlessons: [x]\nassessments: [e]\nprotocols: [p]\nstandards: {addressing: [4.NF.A.1]}\ndifferentiation: {engagement: ["SECRET help"]}\n',
  'u/x.lesson.md': [
    '---',
    'id: x',
    'title: Fold',
    'objectives: [{id: a, text: I can fold., standards: [4.NF.A.1]}]',
    'vocabulary: [{term: unit fraction, definition: One part.}]',
    'checks: [e]',
    '---',
    'SECRET words for the teacher, with a [key](key.pdf).',
    '',
    '::::activity{title="Fold again" minutes=10 standards="4.NF.A.1"}',
    'SECRET questions to ask.',
    '',
    ':::student[Task A]',
    'Fold it, see [the sheet](sheet.pdf).',
    '',
    '> :::answer',
    '> SECRET in a quote',
    '> :::',
    '',
    '- one',
    '',
    '  :::answer',
    '  SECRET in a list',
    '  :::',
    ':::',
    '',
    ':::teacher-note',
    'SECRET note, with more below.[^note] And more.[^both]',
    ':::',
    '::::',
    '',
    '[^note]: SECRET more.',
    '',
    '[^key]: SECRET key.',
    '',
    '[^both]: For everyone.',
    '',
    ':::::activity{title="SECRET activity"}',
    'Nothing for students.',
    ':::::',
    '',
    '::::exit-ticket{assessment=e}',
    'One half?[^both]',
    '',
    ':::answer',
    'SECRET answer[^key]',
    ':::',
    '::::',
    '',
  ].join('\n'),
  'u/key.pdf': undefined,
  'u/sheet.pdf': undefined,
  'e.assessment.yaml':
    'id: e\ntitle: SECRET Ticket\nitems: [{id: a, prompt: What is it?, answer: SECRET 42, type: numeric, points: 1}]\n',
  'p.protocol.yaml': 'id: p\ntitle: SECRET session\nfocus: {units: [u]}\n',
  's.schedule.yaml': 'id: s\ntitle: SECRET people\nteams: [{id: t, members: [SECRET person]}]\n',
};

describe('a site for students and families', () => {
  for (const audience of ['student', 'family'] as const) {
    it(`has nothing that is for teachers: ${audience}`, () => {
      const site = publish(curriculum, { audience });
      assert.deepEqual(faults(site), []);
      for (const [path, text] of site.files) {
        assert.ok(!text.includes('SECRET'), `${path} has ${/SECRET[^<]*/.exec(text)?.[0]}`);
      }
      assert.deepEqual(
        site.copies.flatMap(({ from, isShown }) => (isShown?.() === true ? [from] : [])),
        ['u/sheet.pdf'],
      );
    });

    it(`has the goals, the words and the tasks of a lesson: ${audience}`, () => {
      const page = publish(curriculum, { audience }).page('lessons/x.html');
      for (const shown of [
        'I can fold.',
        'One part.',
        'Fold again',
        'Task A',
        'Fold it',
        'One half?',
        'For everyone.',
      ])
        assert.ok(page.includes(shown), shown);
    });
  }

  it('is not what teachers get', () => {
    assert.deepEqual(audiences, ['teacher', 'student', 'family']);
    const site = publish(curriculum);
    assert.match(site.page('lessons/x.html'), /SECRET note/);
    assert.match(site.page('assessments/e.html'), /SECRET 42/);
    assert.deepEqual(faults(site), []);
  });
});

describe('sheets for printing', () => {
  const site = publish(curriculum);

  it('give students no answer and no note', () => {
    for (const path of ['handouts/x.html', 'papers/e.html']) {
      const page = site.page(path).replace(/SECRET Ticket/g, '');
      assert.ok(!page.includes('SECRET'), /SECRET[^<]*/.exec(page)?.[0]);
      assert.match(page, /class="name-line"/);
    }
    assert.match(site.page('papers/e.html'), /What is it\?/);
  });

  it('give whoever scores the answers without the items', () => {
    const page = site.page('scoring/e.html');
    assert.match(page, /SECRET 42/);
    assert.match(page, /href="\.\.\/assessments\/e\.html#item\.1"/);
  });

  it('are there only where there is something on them', () => {
    const bare = publish({
      'x.lesson.md': '---\nid: x\n---\nWords.\n',
      'e.assessment.yaml': 'id: e\n',
    });
    assert.deepEqual(
      [...bare.files.keys()].filter((path) => /handouts|papers|scoring/.test(path)),
      [],
    );
  });
});
