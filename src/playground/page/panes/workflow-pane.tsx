import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AppFunction, Parameter } from '../../page-facts.ts';
import type { FunctionRun } from '../../workspace/workspace-state.ts';
import { sendAct } from '../state/send-act.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { ScrollingPane } from './scrolling-pane.tsx';

/** The app's steps, each run by itself as a workflow would run it. */
export function WorkflowPane({ onMenu }: { onMenu: () => void }) {
  const { app } = useWorkspace();
  return (
    <ScrollingPane
      title="Workflow step"
      note="What a workflow of Workflow Builder does with a step of the app"
      label="Steps"
      onMenu={onMenu}
    >
      {app.functions.map((step) => (
        <StepForm key={step.callbackId} step={step} />
      ))}
    </ScrollingPane>
  );
}

function StepForm({ step }: { step: AppFunction }) {
  const { state } = useWorkspace();
  const [inputs, setInputs] = useState<Readonly<Record<string, string>>>({});
  const { callbackId, title, description } = step;
  const run = state.functionRuns.findLast((each) => each.callbackId === callbackId);
  return (
    <>
      <h2>{title}</h2>
      <p class="note">{description}</p>
      <form
        class="step"
        onSubmit={(event) => {
          event.preventDefault();
          void sendAct({ kind: 'run-step', callbackId, inputs });
        }}
      >
        {step.inputs.map((parameter) => (
          <StepInput
            key={parameter.name}
            parameter={parameter}
            value={inputs[parameter.name] ?? ''}
            onInput={(value) => setInputs((old) => ({ ...old, [parameter.name]: value }))}
          />
        ))}
        <button type="submit" class="button primary">
          Run the step
        </button>
      </form>
      <div role="status">{run !== undefined && <StepResult step={step} run={run} />}</div>
    </>
  );
}

function StepInput({
  parameter: { title, description, type, isRequired },
  value,
  onInput,
}: {
  parameter: Parameter;
  value: string;
  onInput: (value: string) => void;
}) {
  const id = useId();
  const its = {
    id,
    value,
    'aria-describedby': `${id}-note`,
    onInput: (event: Event) => onInput((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <div class="block input">
      <label for={id}>
        {title}
        {!isRequired && <span class="note"> (optional)</span>}
      </label>
      {type === 'slack#/types/date' ? <input type="date" {...its} /> : <input {...its} />}
      <p id={`${id}-note`} class="note">
        {description}
      </p>
    </div>
  );
}

function StepResult({ step, run }: { step: AppFunction; run: FunctionRun }) {
  if (run.state === 'running') return <p class="note">The step is running…</p>;
  if (run.state === 'failed') return <p class="error">The step failed: {run.error}</p>;
  return (
    <>
      <h3>What the next steps get</h3>
      <dl class="outputs">
        {step.outputs.map(({ name, title }) => (
          <Fragment key={name}>
            <dt>{title}</dt>
            <dd>{String(run.outputs[name] ?? '') || '–'}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
