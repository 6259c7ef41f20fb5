import path from 'node:path';
import { screens } from './list';
import { routePaths } from './route-paths';

const paths = routePaths(path.resolve(import.meta.dirname ?? __dirname, '../..'));

describe('The screenshot run shows the whole product', () => {
  it('knows the routes of the web app', () => {
    expect(paths).toEqual(expect.arrayContaining(['/home', '/org/forms/:id/preview', '/attempts/:attemptId/q/:n']));
  });

  it.each(paths)('takes a picture of %s', (route) => {
    expect(screens.map((screen) => screen.route)).toContain(route);
  });

  it('takes no picture of a route that is gone', () => {
    const known = screens.map(({ route }) => route).filter((route) => route !== null);
    expect(known.filter((route) => !paths.includes(route))).toEqual([]);
  });

  it('gives every screen of a viewer a name of its own: a picture is never written over', () => {
    const names = screens.map(({ viewer, name }) => `${viewer} ${name}`);
    expect(names).toEqual([...new Set(names)]);
  });
});
