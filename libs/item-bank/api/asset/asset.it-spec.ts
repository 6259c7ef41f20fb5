import { createHash, randomBytes } from 'node:crypto';
import { element, paragraph, type ItemContent } from '@assay/item-bank/domain';
import { choiceItem, startBank, type Bank } from '../testing/bank';

let bank: Bank;
beforeAll(async () => {
  bank = await startBank();
});
afterAll(async () => {
  await bank.app.close();
  await bank.db.close();
});

const chunk = (name: string, content: Uint8Array) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), content, Buffer.alloc(4)]);
};
const png = (width: number, height: number, image = randomBytes(8), ...more: readonly Uint8Array[]) => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', size), ...more, chunk('IDAT', image), chunk('IEND', Buffer.alloc(0))]);
};

async function author(organisation?: string) {
  const organisationId = organisation ?? (await bank.db.organisation());
  const signedIn = await bank.signIn(organisationId, 'Priya Nair', 'author');
  const send = async (payload: Buffer, type = 'image/png') => {
    const headers = { 'content-type': type };
    const answer = await bank.app.inject({
      method: 'POST',
      url: '/api/assets',
      payload,
      headers,
      cookies: signedIn.cookies,
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const get = (asset: string) =>
    bank.app.inject({ method: 'GET', url: `/api/assets/${asset}`, cookies: signedIn.cookies });
  return { ...signedIn, organisationId, send, get };
}

describe('A picture of an item', () => {
  it('goes by the fingerprint of its bytes, and comes back as it was sent', async () => {
    const { send, get } = await author();
    const file = png(640, 400);
    const { status, body } = await send(file);
    expect({ status, body }).toMatchObject({ status: 201, body: { width: 640, height: 400 } });
    const answer = await get(body.asset);
    expect(answer.rawPayload.equals(file)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  it('loses what it says about its making before it is kept, and has the fingerprint of what is kept', async () => {
    const { send, get } = await author();
    const image = randomBytes(8);
    const { body } = await send(png(640, 400, image, chunk('tEXt', Buffer.from('Author\0Priya, 56.04 N 12.61 E'))));
    const plain = png(640, 400, image);
    expect((await get(body.asset)).rawPayload.equals(plain)).toBe(true);
    expect(body.asset).toBe(createHash('sha256').update(plain).digest('hex'));
  });

  it('that is cut off is not taken as it is', async () => {
    const { send } = await author();
    expect((await send(png(640, 400).subarray(0, 50))).body).toMatchObject({
      code: 'ASSET_REFUSED',
      detail: 'The file is damaged or cut off. Save it again.',
    });
  });

  it('sent twice is kept once', async () => {
    const { send, organisationId } = await author();
    const file = png(10, 10);
    const sent = [await send(file), await send(file, 'image/webp')]; // the type that came along is only a claim
    expect(new Set(sent.map(({ body }) => body.asset)).size).toBe(1);
    const [{ n }] = await bank.db.owner.query('select count(*)::int as n from asset where organisation_id = $1', [
      organisationId,
    ]);
    expect(n).toBe(1);
  });

  it('is no page, no drawing that can run scripts, no hall of pixels and not larger than 5 MB', async () => {
    const { send } = await author();
    const page = await send(Buffer.from('<script>alert(1)</script>'.padEnd(64)));
    expect(page).toMatchObject({ status: 422, body: { code: 'ASSET_REFUSED' } });
    expect((await send(png(60_000, 60_000))).body.detail).toBe('60000 × 60000 pixels are too many. Save it smaller.');
    const heavy = await send(png(10, 10, Buffer.alloc(5 * 1024 * 1024)));
    expect(heavy.status).toBe(400);
    expect(JSON.stringify(heavy.body)).toContain('A picture has at most 5 MB.');
    expect((await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml')).status).toBe(422);
  });

  it('of one organisation is not there for another', async () => {
    const [mine, theirs] = [await author(), await author()];
    const { body } = await mine.send(png(20, 20));
    expect((await theirs.get(body.asset)).statusCode).toBe(404);
    const rows = await bank.db.database.inOrganisation(theirs.organisationId, (tx) =>
      tx.query('select sha256 from asset where sha256 = $1', [body.asset]),
    );
    expect(rows).toEqual([]); // row-level security, beneath the route
  });

  it('must be on the server before an item or a source is saved with it', async () => {
    const { ask, specification, send } = await author();
    const specificationId = await specification('PIC');
    const item = (await ask('POST', 'items', { specificationId, title: 'Read the gauge' })).body;
    const { body: kept } = await send(png(320, 200));
    const content = (asset: string): ItemContent => {
      const written = choiceItem('Read the gauge');
      const image = { t: 'img' as const, asset, alt: 'A gauge at 120 bar', width: 320, height: 200 };
      return {
        ...written,
        delivery: { ...written.delivery, body: [paragraph('Look.'), element('p', image), ...written.delivery.body] },
      };
    };
    const save = (revision: number, asset: string) =>
      ask('PUT', `items/${item.id}/draft`, { revision, content: content(asset), samples: [] });
    expect((await save(1, 'ab'.repeat(32))).body).toMatchObject({ code: 'ASSET_UNKNOWN' });
    expect((await save(1, kept.asset)).status).toBe(200);
    const source = { specificationId, title: 'Gauge', language: 'en', body: [paragraph('x')] };
    const image = { t: 'img', asset: 'cd'.repeat(32), alt: 'x', width: 1, height: 1 };
    expect((await ask('POST', 'stimuli', { ...source, body: [image] })).body).toMatchObject({ code: 'ASSET_UNKNOWN' });
  });

  it('can be kept by authors alone', async () => {
    const organisationId = await bank.db.organisation();
    const { cookies } = await bank.signIn(organisationId, 'Jonas Berg', 'invigilator');
    const headers = { 'content-type': 'image/png' };
    const answer = await bank.app.inject({ method: 'POST', url: '/api/assets', payload: png(1, 1), headers, cookies });
    expect(answer.statusCode).toBe(403);
  });
});
