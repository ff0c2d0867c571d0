import { expect, it } from 'vitest';
import { openSearch, search } from '../../../src/playground/person/search.ts';
import { createPerson } from './person-fixture.ts';

const EVENTS = { events: ['function_executed'] };

it('asks the app for results, with what was chosen and who searches', () => {
  const { deps, workspace, sent } = createPerson(EVENTS);
  search({ query: 'who?', filters: { publisher: ['Rudaw'], period: [] } }, deps);
  expect(workspace.state().functionRuns).toMatchObject([
    { callbackId: 'results', state: 'running' },
  ]);
  expect(sent).toEqual([
    expect.objectContaining({
      event: expect.objectContaining({
        type: 'function_executed',
        inputs: {
          query: 'who?',
          filters: { publisher: ['Rudaw'] },
          user_context: { id: workspace.state().meId, secret: expect.any(String) },
        },
      }),
    }),
  ]);
});

it('asks nothing for an empty search', () => {
  const { deps, sent } = createPerson(EVENTS);
  search({ query: ' ', filters: {} }, deps);
  expect(sent).toEqual([]);
});

it('asks what a search can be narrowed by when it is opened', () => {
  const { deps, workspace } = createPerson(EVENTS);
  openSearch(deps);
  expect(workspace.state().functionRuns).toMatchObject([
    { callbackId: 'filters', inputs: { user_context: {} } },
  ]);
});

it('does nothing where the app is no source of the search', () => {
  const { deps, sent } = createPerson(EVENTS);
  const { search: _, ...manifest } = deps.manifest;
  openSearch({ ...deps, manifest });
  search({ query: 'who?', filters: {} }, { ...deps, manifest });
  expect(sent).toEqual([]);
});
