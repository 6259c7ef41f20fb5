import { Body, Controller, Module, Post, SerializeOptions, SetMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import * as z from 'zod/mini';
import { permissionKey } from '../index';
import { testApp, testDatabase, type TestDatabase } from '../testing';

const Note = z.object({ words: z.string() });

@Controller('notes')
class NoteController {
  @Post()
  @SetMetadata(permissionKey, 'anyone')
  @SerializeOptions({ schema: Note })
  keep(@Body({ schema: Note }) note: z.infer<typeof Note>) {
    return note;
  }
}
@Module({ controllers: [NoteController] })
class NoteModule {}

let db: TestDatabase;
let app: NestFastifyApplication;
beforeAll(async () => {
  db = await testDatabase();
  app = await testApp(db, { imports: [NoteModule] });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

async function send(payload: string, type = 'application/json') {
  const answer = await app.inject({ method: 'POST', url: '/api/notes', payload, headers: { 'content-type': type } });
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() };
}

// RFC 9457: a request that cannot be read is told so as a problem; it is no fault of the server.
describe('A request that cannot be read', () => {
  it.each(['text/csv', 'application/xml', 'application/pdf', 'nonsense'])(
    'is refused by its media type: %s',
    async (type) => {
      expect(await send('a,b', type)).toMatchObject({
        status: 415,
        type: expect.stringMatching(/^application\/problem\+json/),
        body: { status: 415, code: 'MEDIA_TYPE_UNKNOWN', title: expect.stringContaining('application/json') },
      });
    },
  );

  it.each([
    ['is no JSON', '{"words":', 400, 'INPUT_NOT_VALID'],
    ['is nothing at all', '', 400, 'INPUT_NOT_VALID'],
    ['is larger than anything we take', JSON.stringify({ words: 'x'.repeat(5 * 1024 * 1024) }), 413, 'TOO_LARGE'],
  ])('is refused where it %s', async (_, payload, status, code) => {
    expect(await send(payload)).toMatchObject({
      status,
      type: expect.stringMatching(/^application\/problem\+json/),
      body: { status, code },
    });
  });

  it('is none where the type names its character set', async () => {
    expect(await send('{"words":"Hei"}', 'application/json; charset=utf-8')).toMatchObject({ status: 201 });
  });
});
