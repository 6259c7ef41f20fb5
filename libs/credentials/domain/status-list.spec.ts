/// <reference path="./digitalbazaar.d.ts" />
import { gzipSync } from 'node:zlib';
import { BitstringStatusList } from '@digitalbazaar/vc-bitstring-status-list';
import * as fc from 'fast-check';
import { decodeStatusList, encodeStatusList, isSet, STATUS_LIST_LENGTH, StatusListRefusal } from './status-list';

const indexes = fc.uniqueArray(fc.integer({ min: 0, max: STATUS_LIST_LENGTH - 1 }), { maxLength: 20 });

describe('a status list (W3C Bitstring Status List 1.0)', () => {
  it('says of every index exactly what was written', async () => {
    await fc.assert(
      fc.asyncProperty(indexes, fc.integer({ min: 0, max: STATUS_LIST_LENGTH - 1 }), async (set, other) => {
        const bits = await decodeStatusList(await encodeStatusList(set));
        expect(set.every((index) => isSet(bits, index))).toBe(true);
        expect(isSet(bits, other)).toBe(set.includes(other));
      }),
      { numRuns: 20 },
    );
  });

  it('reads the same to another library', async () => {
    const list = await BitstringStatusList.decode({ encodedList: await encodeStatusList([0, 7, 8, 94_567]) });
    expect([0, 1, 7, 8, 9, 94_567].map((index) => list.getStatus(index))).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it('has at least 131,072 entries (§6.1), and refuses a shorter one', async () => {
    const short = `u${gzipSync(Buffer.alloc(100)).toString('base64url')}`;
    await expect(decodeStatusList(short)).rejects.toThrow('shorter than the standard allows');
  });

  it('stops inflating at 2 MB, however small the packed list is', async () => {
    const bomb = `u${gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64url')}`;
    expect(bomb.length).toBeLessThan(90_000);
    await expect(decodeStatusList(bomb)).rejects.toThrow('larger than any list may be');
  });

  it.each(['', 'u', 'z1234', 'u!!!!', 'uAAAA'])('refuses "%s", which is no list', async (text) => {
    await expect(decodeStatusList(text)).rejects.toThrow(StatusListRefusal);
  });

  it('gives no answer for an index beyond its end', async () => {
    const bits = await decodeStatusList(await encodeStatusList([]));
    expect(() => isSet(bits, STATUS_LIST_LENGTH)).toThrow(StatusListRefusal);
    await expect(encodeStatusList([STATUS_LIST_LENGTH])).rejects.toThrow(RangeError);
  });
});
