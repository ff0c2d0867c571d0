import { expect, it } from 'vitest';
import { FILTERS_FUNCTION, SEARCH_FUNCTION } from '../../src/slack/functions/function-ids.ts';
import { checkManifest, openManifest } from './manifest-fixture.ts';

const withStep = openManifest('manifest.workflow.yml');
const withSearch = openManifest('manifest.search.yml');

const { search, ...otherFeatures } = withSearch.features;
const {
  [SEARCH_FUNCTION]: searching,
  [FILTERS_FUNCTION]: filtering,
  ...otherFunctions
} = withSearch.functions!;

it('is manifest.workflow.yml, and besides what makes the app a source of Slack’s search', () => {
  expect({ ...withSearch, features: otherFeatures, functions: otherFunctions }).toEqual(withStep);
});

it('names the functions that the code runs', () => {
  expect(search).toEqual({
    search_function_callback_id: SEARCH_FUNCTION,
    search_filters_function_callback_id: FILTERS_FUNCTION,
  });
});

// Slack's public schema doesn't know `features.search`: the names of parameters and their types are
// held to those of https://docs.slack.dev/enterprise-search/developing-apps-with-search-features,
// and the rest of the manifest to the schema.
it('gives the functions the parameters that Slack’s search knows', () => {
  const type = (name: string) => expect.objectContaining({ type: name });
  const person = { user_context: type('slack#/types/user_context') };
  expect(searching).toMatchObject({
    input_parameters: {
      properties: { query: type('string'), filters: type('object'), ...person },
      required: ['query'],
    },
    output_parameters: {
      properties: { search_results: type('slack#/types/search_results') },
      required: ['search_results'],
    },
  });
  expect(filtering).toMatchObject({
    input_parameters: { properties: person },
    output_parameters: {
      properties: { filters: type('slack#/types/search_filters') },
      required: ['filters'],
    },
  });
});

it('is valid against Slack’s schema, but for a key and two types that the schema doesn’t know', () => {
  expect(checkManifest({ ...withSearch, features: otherFeatures })).toEqual([
    `enum /functions/${SEARCH_FUNCTION}/output_parameters/properties/search_results/type`,
    `enum /functions/${FILTERS_FUNCTION}/output_parameters/properties/filters/type`,
  ]);
});
