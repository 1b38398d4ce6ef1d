import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha1 } from '../../../../server/src/core/standards/case/sha1.ts';
import { hyphenated, uuidOfName } from '../../../../server/src/core/standards/case/uuid.ts';

function hex(text: string): string {
  return Buffer.from(sha1(Buffer.from(text, 'utf8'))).toString('hex');
}

describe('SHA-1', () => {
  // RFC 3174, section 7.3, and FIPS 180-4.
  it('has the hashes of its standard', () => {
    assert.equal(hex(''), 'da39a3ee5e6b4b0d3255bfef95601890afd80709');
    assert.equal(hex('abc'), 'a9993e364706816aba3e25717850c26c9cd0d89d');
    assert.equal(
      hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
      '84983e441c3bd26ebaae4aa1f95129e5e54670f1',
    );
    assert.equal(hex('a'.repeat(1_000_000)), '34aa973cd4c4daa4f61eeb2bdbad27316534016f');
    assert.equal(
      hex('0123456701234567012345670123456701234567012345670123456701234567'.repeat(10)),
      'dea356a2cddd90c7a7ecedc5ebb563934f460452',
    );
  });

  it('is that of the platform for any bytes, around the size of a block above all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.equal(
          Buffer.from(sha1(bytes)).toString('hex'),
          createHash('sha1').update(bytes).digest('hex'),
        );
      }),
    );
  });
});

describe('a UUID of a name', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

  it('is that of RFC 9562, appendix A.4', () => {
    assert.equal(uuidOfName(dns, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('takes the namespace with or without hyphens, and any name', () => {
    assert.equal(
      uuidOfName(dns.replaceAll('-', '').toUpperCase(), 'www.example.com'),
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
    fc.assert(
      fc.property(
        fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)),
        (name) => {
          const bytes = Buffer.concat([
            Buffer.from(dns.replaceAll('-', ''), 'hex'),
            Buffer.from(name, 'utf8'),
          ]);
          const digits = createHash('sha1').update(bytes).digest('hex').slice(0, 32);
          const uuid = uuidOfName(dns, name);
          assert.match(uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
          assert.equal(uuid.slice(0, 13), hyphenated(digits).slice(0, 13));
          assert.equal(uuid.slice(24), hyphenated(digits).slice(24));
        },
      ),
    );
    assert.equal(uuidOfName(dns, '\ud800'), uuidOfName(dns, '\ufffd'));
  });
});
