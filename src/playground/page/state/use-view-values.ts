import { useMemo, useState } from 'preact/hooks';
import type { Values } from '../../person/acts.ts';
import type { View } from '../../workspace/workspace-state.ts';
import type { BlockActions } from '../blocks/block-actions.ts';
import type { Element } from '../blocks/block-types.ts';
import { initialChoice } from '../blocks/initial-choice.ts';
import { sendAct } from './send-act.ts';

/** What was put into a view's inputs so far, and how its elements tell of more. */
export function useViewValues(view: View | undefined): { actions: BlockActions; values: Values } {
  const initial = useMemo(() => (view === undefined ? {} : initialValues(view)), [view]);
  const [changed, setChanged] = useState<Values>({});
  const values: Values = { ...initial };
  for (const [blockId, byAction] of Object.entries(changed)) {
    values[blockId] = { ...values[blockId], ...byAction };
  }
  return {
    values,
    actions: {
      press(blockId, actionId, choice) {
        if (view === undefined) return;
        void sendAct({
          kind: 'press-in-view',
          viewId: view.id,
          values,
          blockId,
          actionId,
          choice,
        });
      },
      setValue(blockId, actionId, choice) {
        setChanged((old) => ({ ...old, [blockId]: { ...old[blockId], [actionId]: choice } }));
      },
    },
  };
}

function initialValues({ blocks }: View): Values {
  return Object.fromEntries(
    blocks
      .filter(({ type }) => type === 'input')
      .map((block) => {
        const element = block.element as Element;
        return [
          block.block_id,
          { [element.action_id ?? '']: { type: element.type, ...initialChoice(element) } },
        ];
      }),
  );
}
