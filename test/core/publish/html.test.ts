import assert from 'node:assert/strict';
import { html, isEmpty, joined, trustedHtml } from '../../../server/src/core/publish/html.ts';

describe('the HTML template', () => {
  it('escapes text in content and in attributes', () => {
    const hostile = `<script>alert("1")</script>' onload='x & y`;
    assert.equal(
      html`<p title="${hostile}">${hostile}</p>`.text,
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x &amp; y">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x &amp; y</p>',
    );
  });

  it('takes HTML, numbers, lists and nothing', () => {
    assert.equal(
      html`${html`<b>1</b>`}${2}${['<', html`<i>3</i>`, [undefined, 4]]}${undefined}`.text,
      '<b>1</b>2&lt;<i>3</i>4',
    );
    assert.equal(html`<p>${trustedHtml('<em>x</em>')}</p>`.text, '<p><em>x</em></p>');
  });

  it('does not take what only looks like HTML', () => {
    // A value from a file can have any shape; the compiler refuses it, and so it must be forced here.
    const forged = { text: '<script>' } as never;
    assert.throws(() => html`${forged}`);
  });

  it('puts something between contents', () => {
    assert.equal(joined(['a', html`<b>b</b>`, 'c'], ', ').text, 'a, <b>b</b>, c');
  });

  it('knows what shows nothing', () => {
    assert.ok(isEmpty([undefined, '', html` `, []]));
    assert.ok(!isEmpty([undefined, 0]));
  });
});
