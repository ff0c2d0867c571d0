import { useEffect, useState } from 'preact/hooks';
import type { AppFunction, SearchSource } from '../../page-facts.ts';
import type { SearchFilter, SearchResult } from '../../web-api/methods/output-schemas.ts';
import type { FunctionRun } from '../../workspace/workspace-state.ts';
import { SafeLink } from '../blocks/safe-link.tsx';
import { sendAct } from '../state/send-act.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { ScrollingPane } from './scrolling-pane.tsx';

/** The values chosen of each filter. */
type Chosen = Readonly<Record<string, string[]>>;

/** Slack's own search, with the app as its one source. */
export function SearchPane({ onMenu }: { onMenu: () => void }) {
  const { app } = useWorkspace();
  return (
    <ScrollingPane
      title="Slack’s search"
      note="What organizations with Enterprise Search see of the articles"
      label="Search"
      onMenu={onMenu}
    >
      {app.search === undefined ? (
        <p class="note">The app’s manifest names no search.</p>
      ) : (
        <Search source={app.search} />
      )}
    </ScrollingPane>
  );
}

function Search({ source }: { source: SearchSource }) {
  const { state } = useWorkspace();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  // What the articles can be narrowed by may have changed since.
  useEffect(() => void sendAct({ kind: 'open-search' }), []);

  const runsOf = ({ callbackId }: AppFunction) =>
    state.functionRuns.filter((run) => run.callbackId === callbackId);
  const offered = runsOf(source.filters).findLast(({ state }) => state === 'completed');
  const filters = outputOf<SearchFilter[]>(offered, source.filters) ?? [];
  const run = runsOf(source.results).at(-1);
  return (
    <>
      <form
        class="step"
        onSubmit={(event) => {
          event.preventDefault();
          void sendAct({ kind: 'search', query, filters: chosen });
        }}
      >
        <div class="block input">
          <label for="query">Search</label>
          <input
            id="query"
            type="search"
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </div>
        {filters.map((filter) => (
          <Filter
            key={filter.name}
            filter={filter}
            values={chosen[filter.name] ?? []}
            onChange={(values) => setChosen((old) => ({ ...old, [filter.name]: values }))}
          />
        ))}
        <button type="submit" class="button primary">
          Search
        </button>
      </form>
      <div role="status">
        {run !== undefined && (
          <Results run={run} results={outputOf<SearchResult[]>(run, source.results) ?? []} />
        )}
      </div>
    </>
  );
}

/** What a completed run handed on; the Web API has checked that it is of the type. */
function outputOf<Output>(
  run: FunctionRun | undefined,
  { outputs: [output] }: AppFunction,
): Output | undefined {
  return run?.state === 'completed' && output ? (run.outputs[output.name] as Output) : undefined;
}

function Filter({
  filter: { display_name: title, options },
  values,
  onChange,
}: {
  filter: SearchFilter;
  values: string[];
  onChange: (values: string[]) => void;
}) {
  return (
    <fieldset class="search-filter">
      <legend>{title}</legend>
      {options.map(({ name, value }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(
                currentTarget.checked
                  ? [...values, value]
                  : values.filter((each) => each !== value),
              )
            }
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function Results({ run, results }: { run: FunctionRun; results: SearchResult[] }) {
  if (run.state === 'running') return <p class="note">Searching…</p>;
  if (run.state === 'failed') return <p class="error">The search failed: {run.error}</p>;
  const found = results.length === 1 ? '1 result' : `${results.length || 'No'} results`;
  return (
    <>
      <h2>
        {found} for “{String(run.inputs.query)}”
      </h2>
      <ol class="search-results">
        {results.map(({ external_ref: { id }, title, description, link }) => (
          <li key={id}>
            <SafeLink url={link}>{title}</SafeLink>
            <p>{description}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
