import assert from 'node:assert/strict';
import { run } from './command.ts';
import { change, lessonPath, sample } from './sample.ts';

describe('throughline map', () => {
  it('shows the thread', () => {
    const { code, out, err } = run(['map'], { cwd: sample() });
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^Fractions\n1 unit, 1 lesson, 1 assessment, 1 session, 0 feedback cycles\n\nUnit 1: Equivalent fractions\n {2}4\.NF\.A\.1 {2}covered /,
    );
  });

  it('writes JSON', () => {
    const { code, out, err } = run(['map', '--format', 'json'], { cwd: sample() });
    assert.deepEqual([code, err], [0, '']);
    const { version, nodes, edges } = JSON.parse(out);
    assert.equal(version, 1);
    assert.ok(nodes.some(({ id }: { id: string }) => id === 'lesson:first-lesson'));
    assert.ok(
      edges.some(
        ({ from, to, role }: Record<string, string>) =>
          `${from} ${role} ${to}` === 'lesson:first-lesson addressing standard:4.NF.A.1',
      ),
    );
  });

  it('writes CSV', () => {
    const { code, out, err } = run(['map', '--format', 'csv'], { cwd: sample() });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^from type,from id,from title,role,to type,to id,to title,coverage,file\r\n/);
    assert.ok(
      out.includes(
        '\r\nlesson,first-lesson,Equivalent fractions: a first problem,addressing,standard,4.NF.A.1,',
      ),
    );
  });

  it('says beside it that there are errors, and ends with 0', () => {
    const folder = sample();
    change(folder, lessonPath, 'minutes: 45', 'minuts: 45');
    const { code, out, err } = run(['map', '--format', 'json'], { cwd: folder });
    assert.equal(code, 0);
    JSON.parse(out);
    assert.match(err, /^The curriculum has 1 error.*\. To see them: throughline check\n$/);
  });

  it('takes curriculum.yaml for its folder, and no other file', () => {
    const folder = sample();
    assert.equal(run(['map', 'curriculum.yaml'], { cwd: folder }).code, 0);
    const { code, err } = run(['map', lessonPath], { cwd: folder });
    assert.equal(code, 2);
    assert.match(
      err,
      /first-lesson\.lesson\.md is a file, and a folder is needed here\. Give the folder that holds curriculum\.yaml/,
    );
  });
});
