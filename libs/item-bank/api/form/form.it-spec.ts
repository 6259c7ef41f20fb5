import { randomUUID } from 'node:crypto';
import { Specifications } from '@assay/catalogue/api';
import { blankSpecification, type Specification } from '@assay/catalogue/domain';
import { choiceItem, startBank, type Bank } from '../testing/bank';
import { FormBlueprints } from './form-blueprints';
import { Forms } from './form.service';

let bank: Bank;
beforeAll(async () => {
  bank = await startBank();
});
afterAll(async () => {
  await bank.app.close();
  await bank.db.close();
});

const OUTCOME = '11111111-1111-4111-8111-111111111111';
const WRITTEN = randomUUID();

/** One outcome, one written exam of 4 marks: two of the bank's choice items. */
function specificationContent(): Specification {
  const mastery = { minimum: '2', minimumEvidence: 2, componentMinima: [] };
  return {
    ...blankSpecification('Data', 'Vestholm', 'DK'),
    ...{ description: 'Reads data.', eqfLevel: 4, hours: 25, participation: 'online' as const },
    qualityAssurance: { kind: 'internal', description: 'Yearly review.', body: null, link: null },
    components: [{ id: WRITTEN, code: 'A', title: 'Written exam', kind: 'written-exam', description: '' }],
    outcomes: [{ id: OUTCOME, code: 'LO1', statement: 'Choose measures', level: null, criterion: 'Well.', mastery }],
    blueprint: [{ componentId: WRITTEN, outcomeId: OUTCOME, marks: '4' }],
  };
}

async function organisation() {
  const id = await bank.db.organisation();
  const person = await bank.signIn(id, 'Ilse Varga', 'exam-manager', 'author');
  const specifications = bank.app.get(Specifications);
  const { specificationId } = await specifications.create(person.me, { code: 'DAS-4', title: 'Data' });
  await specifications.save(person.me, 'DAS-4', { revision: 1, content: specificationContent() });
  const version = await specifications.publish(person.me, 'DAS-4', { revision: 2 });
  const item = async (title: string) => {
    const { body } = await person.ask('POST', 'items', { specificationId, title });
    const content = choiceItem(title);
    const saved = await person.ask('PUT', `items/${body.id}/draft`, {
      revision: body.draft.revision,
      content,
      samples: [],
    });
    const published = await person.ask('POST', `items/${body.id}/versions`, { revision: saved.body.revision });
    expect([saved.status, published.status]).toEqual([200, 201]);
    return (await person.ask('GET', `items/${body.id}`)).body.currentVersionId as string;
  };
  const form = async () => {
    const created = await person.ask('POST', 'forms', {
      specificationVersionId: version.id,
      componentId: WRITTEN,
      title: 'March',
    });
    expect(created.status).toBe(201);
    return created.body as { id: string; revision: number };
  };
  return { id, ...person, item, form, versionId: version.id };
}

/** A client names the version; the rest of a place is the server's business. */
function contentOf(...versionIds: string[]) {
  const items = versionIds.map((itemVersionId, index) => ({
    ...{ slot: `q${index + 1}`, itemId: randomUUID(), itemVersionId, marks: '99' },
  }));
  return { sections: [{ id: 's1', title: 'Handling data', items }] };
}

describe('forms over HTTP', () => {
  it('are composed of published items, measured against the blueprint, published and then frozen', async () => {
    const { ask, item, form, id: organisationId, versionId } = await organisation();
    const { id } = await form();
    const content = contentOf(await item('Outliers'), await item('Averages'));
    const saved = await ask('PUT', `forms/${id}`, { revision: 1, title: 'March 2026', durationMinutes: 30, content });
    expect(saved).toMatchObject({ status: 200, body: { revision: 2, items: [{ marks: '2' }, { marks: '2' }] } });
    expect(saved.body.content.sections[0].items[0].marks).toBe('2');
    expect(saved.text).not.toContain('"correct"');

    expect((await ask('POST', `forms/${id}/publication`, { revision: 2 })).body).toMatchObject({ state: 'published' });
    expect(await ask('PUT', `forms/${id}`, { revision: 2, title: 'New', durationMinutes: 1, content })).toMatchObject({
      status: 409,
      body: { code: 'FORM_NOT_A_DRAFT' },
    });
    const change = (sql: string) => bank.db.database.inOrganisation(organisationId, (tx) => tx.query(sql, [id]));
    await expect(change(`update form set title = 'New' where id = $1`)).rejects.toThrow(/never changes/);
    await expect(change('delete from form where id = $1')).rejects.toThrow(/never changes/);

    const copy = await ask('POST', `forms/${id}/copy`);
    expect(copy).toMatchObject({
      status: 201,
      body: { state: 'draft', title: 'March 2026, copy', durationMinutes: 30 },
    });
    const blueprint = await bank.db.database.inOrganisation(organisationId, (tx) =>
      bank.app.get(FormBlueprints).of(tx, versionId),
    );
    expect(blueprint).toMatchObject([
      {
        formId: id,
        sections: [{ title: 'Handling data', markedBy: ['engine'], marks: [{ outcomeId: OUTCOME, marks: '4' }] }],
      },
    ]);
    expect((await ask('GET', 'forms')).body.rows).toMatchObject([
      { title: 'March 2026, copy', state: 'draft', problems: 0, items: 2, marks: '4' },
      { title: 'March 2026', state: 'published', specificationCode: 'DAS-4', componentTitle: 'Written exam' },
    ]);
  });

  it('refuse to be published with problems, and say where each is mended', async () => {
    const { ask, item, form } = await organisation();
    const { id } = await form();
    const content = contentOf(await item('Outliers'));
    await ask('PUT', `forms/${id}`, { revision: 1, title: 'March', durationMinutes: null, content });
    const refused = await ask('POST', `forms/${id}/publication`, { revision: 2 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'FORM_NOT_PUBLISHABLE' } });
    expect(refused.body.facts.problems.map(({ message }: { message: string }) => message)).toEqual([
      'The form has 2 marks; the specification asks for 4.',
      'LO1 has 1 piece of evidence here; the specification asks for 2.',
      'Set a time limit.',
    ]);
  });

  it('refuse unknown items and the saves of two people at once', async () => {
    const { ask, item, form } = await organisation();
    const { id } = await form();
    const draft = { revision: 1, title: 'March', durationMinutes: 30 };
    expect(await ask('PUT', `forms/${id}`, { ...draft, content: contentOf(randomUUID()) })).toMatchObject({
      status: 409,
      body: { code: 'FORM_ITEM_UNKNOWN' },
    });
    const elsewhere = await organisation();
    expect(
      await ask('PUT', `forms/${id}`, { ...draft, content: contentOf(await elsewhere.item('Theirs')) }),
    ).toMatchObject({
      body: { code: 'FORM_ITEM_UNKNOWN' },
    });
    const content = contentOf(await item('Outliers'));
    const answers = await Promise.all([1, 2].map(() => ask('PUT', `forms/${id}`, { ...draft, content })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('show a preview without keys, in places with their numbers', async () => {
    const { ask, item, form } = await organisation();
    const { id } = await form();
    const content = contentOf(await item('Outliers'), await item('Averages'));
    await ask('PUT', `forms/${id}`, { revision: 1, title: 'March', durationMinutes: 30, content });
    const preview = await ask('GET', `forms/${id}/preview`);
    expect(preview.body.sections[0].slots).toMatchObject([
      { slot: 'q1', number: 1, marks: '2' },
      { slot: 'q2', number: 2, marks: '2' },
    ]);
    expect(preview.text).not.toMatch(/"o2"|feedback|correct/);
  });

  it('print the same paper every time, and the mark scheme only for who asks for it', async () => {
    const { ask, item, form } = await organisation();
    const { id } = await form();
    await ask('PUT', `forms/${id}`, {
      revision: 1,
      title: 'March',
      durationMinutes: 30,
      content: contentOf(await item('Outliers')),
    });
    const [first, again] = [await ask('GET', `forms/${id}/paper`), await ask('GET', `forms/${id}/paper`)];
    expect(first.body).toEqual(again.body);
    expect(first.body).toMatchObject({ marks: '2', state: 'draft', schemes: null });
    expect(first.text).not.toMatch(/"o2"|feedback|correct|Right:/);
    const confidential = await ask('GET', `forms/${id}/paper/mark-scheme`);
    expect(confidential.body.schemes.q1).toMatchObject([
      { marks: '2', lines: [expect.stringMatching(/^Right: /), expect.any(String)] },
    ]);
  });

  it('belong to their organisation, and a draft is unknown to sittings', async () => {
    const { form, id: organisationId } = await organisation();
    const { id } = await form();
    const stranger = await organisation();
    for (const path of [`forms/${id}`, `forms/${id}/preview`, `forms/${id}/paper`, `forms/${id}/paper/mark-scheme`])
      expect((await stranger.ask('GET', path)).status).toBe(404);
    expect((await stranger.ask('POST', `forms/${id}/copy`)).status).toBe(404);
    const published = bank.db.database.inOrganisation(organisationId, (tx) => bank.app.get(Forms).published(tx, id));
    await expect(published).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('name the field of a request that breaks its shape', async () => {
    const { ask, form } = await organisation();
    const { id } = await form();
    const answer = await ask('PUT', `forms/${id}`, {
      revision: 1,
      title: 'March',
      durationMinutes: -5,
      content: { sections: [] },
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'durationMinutes' }] } });
  });
});
