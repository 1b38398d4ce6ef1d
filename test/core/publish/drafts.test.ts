import assert from 'node:assert/strict';
import { faults, main, publish } from './site.ts';
import { comparing, curriculum, small } from './small.ts';

const withDraft = {
  ...small,
  'u/comparing.lesson.md': comparing.replace('id: comparing', 'id: comparing\nstatus: draft'),
};

describe('drafts', () => {
  it('are left out, and what names them is plain text', () => {
    const site = publish(withDraft);
    assert.ok(!site.files.has('lessons/comparing.html'));
    assert.deepEqual(faults(site), []);
    assert.match(
      main(site.page('units/fractions.html')),
      /<span class="number">2<\/span><div> <p class="name">Comparing <span class="badge">Not part of this site\.<\/span>/,
    );
    assert.match(main(site.page('lessons/folding.html')), /See the next lesson\./);
    assert.match(main(site.page('protocols/data.html')), /<li>Comparing<\/li>/);
    assert.match(main(site.page('index.html')), /<span>1 lesson<\/span>/);
  });

  it('neither teach nor assess anything, and do not change the numbers of other lessons', () => {
    const site = publish({
      ...withDraft,
      'u/fractions.unit.yaml': `${small['u/fractions.unit.yaml']}`.replace(
        'lessons: [folding]',
        'lessons: [first, folding]',
      ),
      'u/first.lesson.md':
        '---\nid: first\ntitle: First\nstatus: draft\nstandards: {addressing: [4.NF.A.2]}\n---\n',
    });
    assert.match(main(site.page('lessons/folding.html')), /Lesson 2 of 3/);
    assert.match(
      main(site.page('standards.html')),
      /<tr id="standard\.4\.NF\.A\.2">[\s\S]*?Assessed, not taught/,
    );
  });

  it('are published when the curriculum or whoever publishes asks for them', () => {
    for (const site of [
      publish(withDraft, { drafts: true }),
      publish(
        { ...withDraft, 'curriculum.yaml': curriculum.replace('publish:', 'publish:\n  drafts: true') },
        { drafts: false },
      ),
    ]) {
      assert.deepEqual(faults(site), []);
      assert.match(site.page('lessons/comparing.html'), /<span class="badge">Draft<\/span>/);
      assert.match(
        site.page('lessons/folding.html'),
        /<a href="comparing\.html#launch">the next lesson<\/a>/,
      );
    }
  });

  it('do not take the files with them that only they show', () => {
    const site = publish({
      ...withDraft,
      'u/comparing.lesson.md': `${withDraft['u/comparing.lesson.md']}\n![x](only.svg)\n`,
      'u/only.svg': undefined,
    });
    assert.deepEqual(
      site.copies.map(({ from }) => from),
      ['u/images/strips.svg'],
    );
  });

  it('leave a unit that is one as a name in the list of units', () => {
    const site = publish({ ...small, 'u/later.unit.yaml': `${small['u/later.unit.yaml']}status: draft\n` });
    assert.deepEqual(faults(site), []);
    assert.match(
      main(site.page('index.html')),
      /<h3 class="name">Later <span class="badge">Not part of this site\.<\/span>/,
    );
  });
});
