import type { ExplanationView } from '../../explanation-view.ts';

/** The question as understood, the ranking, the time it took. */
export function ExplanationDetails({ explanation }: { explanation: ExplanationView }) {
  return (
    <>
      <Understood explanation={explanation} />
      <Stages stages={explanation.stages} />
      <Ranking explanation={explanation} />
    </>
  );
}

function Understood({ explanation }: { explanation: ExplanationView }) {
  const { question, resolved, outcome, confidence, answerType, history, missing } = explanation;
  return (
    <section>
      <h3>The question as understood</h3>
      <dl>
        <dt>Asked</dt>
        <dd>{question}</dd>
        {resolved !== question && (
          <>
            <dt>Read as</dt>
            <dd>{resolved}</dd>
          </>
        )}
        {explanation.goesByWords !== undefined && (
          <>
            <dt>By words alone</dt>
            <dd>{explanation.goesByWords}</dd>
          </>
        )}
        <dt>Asks for</dt>
        <dd>{answerType}</dd>
        <dt>Outcome</dt>
        <dd>
          <span class={`outcome ${outcome}`}>{outcome}</span> {Math.round(confidence * 100)} % sure
        </dd>
        {explanation.restriction.length > 0 && (
          <>
            <dt>Articles</dt>
            <dd>{explanation.restriction.join(', ')}</dd>
          </>
        )}
        {missing.length > 0 && (
          <>
            <dt>Not in the corpus</dt>
            <dd>{missing.join(', ')}</dd>
          </>
        )}
        {explanation.didYouMean !== undefined && (
          <>
            <dt>Did you mean</dt>
            <dd>{explanation.didYouMean}</dd>
          </>
        )}
      </dl>
      {history.length > 0 && (
        <details>
          <summary>Taken from the conversation ({history.length})</summary>
          <ol class="history">
            {history.map(({ role, text }, n) => (
              <li key={n}>
                <strong>{role}</strong> {text}
              </li>
            ))}
          </ol>
        </details>
      )}
      <table>
        <caption>What is searched</caption>
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col">Kind</th>
            <th scope="col">Counts</th>
            <th scope="col">Stands for</th>
          </tr>
        </thead>
        <tbody>
          {explanation.concepts.map(({ label, kind, weight, terms }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{kind}</td>
              <td class="number">{weight.toFixed(2)}</td>
              <td>
                {terms
                  .map((term) =>
                    term.weight === 1 ? term.term : `${term.term} ×${term.weight.toFixed(2)}`,
                  )
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Stages({ stages }: { stages: ExplanationView['stages'] }) {
  const entries = Object.entries(stages);
  const totalMs = entries.reduce((sum, [, ms]) => sum + ms, 0);
  return (
    <section>
      <h3>Time: {totalMs.toFixed(1)} ms</h3>
      <table>
        <caption class="hidden">Milliseconds by stage</caption>
        <tbody>
          {entries.map(([stage, ms]) => (
            <tr key={stage}>
              <th scope="row">{stage}</th>
              <td class="number">{ms.toFixed(2)} ms</td>
              <td class="wide">
                <meter
                  min={0}
                  max={totalMs}
                  value={ms}
                  aria-label={`${stage}, share of the time`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Ranking({ explanation: { ranking, passageCount } }: { explanation: ExplanationView }) {
  if (ranking.length === 0) return null;
  return (
    <section>
      <h3>
        The best {ranking.length} of {passageCount} ranked passages
      </h3>
      <ol class="ranking">
        {ranking.map(({ passageId, source, text, score, features, quoted, reading }) => (
          <li key={passageId}>
            <p class="score">
              <strong>{score.toFixed(3)}</strong> <code>{passageId}</code>{' '}
              {quoted && <span class="badge">quoted</span>}
            </p>
            <p class="note">{source}</p>
            <p class="passage">{text}</p>
            {reading && <Reading reading={reading} passageId={passageId} />}
            <details>
              <summary>Features</summary>
              <table>
                <caption class="hidden">Features of {passageId}</caption>
                <tbody>
                  {Object.entries(features).map(([name, value]) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      <td class="number">{value.toFixed(3)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

type ReadingView = NonNullable<ExplanationView['ranking'][number]['reading']>;

/** What the networks saw of a passage. */
function Reading({ reading, passageId }: { reading: ReadingView; passageId: string }) {
  const { relevance, there, span, pieces } = reading;
  return (
    <details>
      <summary>Read: the answer is here with {Math.round(there * 100)} %</summary>
      <dl>
        <dt>Relevance</dt>
        <dd>{relevance.toFixed(2)}</dd>
        <dt>No answer</dt>
        <dd>{Math.round((1 - there) * 100)} %</dd>
        {span && (
          <>
            <dt>Likeliest answer</dt>
            <dd>
              “{span.text}”, {Math.round(span.chance * 100)} %
            </dd>
          </>
        )}
      </dl>
      <table>
        <caption class="hidden">The question’s words and their best matches in {passageId}</caption>
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col">Counts</th>
            <th scope="col">Best match</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map(({ label, weight, match }, n) => (
            <tr key={n}>
              <th scope="row">{label}</th>
              <td class="number">{weight.toFixed(2)}</td>
              <td class="number">{match.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
