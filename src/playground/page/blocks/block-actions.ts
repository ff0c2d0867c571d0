import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

type Choice = Record<string, unknown>;

/** What the elements of a message or view do. */
export type BlockActions = {
  press(blockId: string, actionId: string, choice: Choice): void;
  /** Absent in messages, which have no inputs to submit. */
  setValue?(blockId: string, actionId: string, choice: Choice): void;
  /** What is wrong with the inputs, by block id. */
  errors?: Readonly<Record<string, string>>;
};

export const BlockActionsContext = createContext<BlockActions>({ press: () => {} });

export function useBlockActions(): BlockActions {
  return useContext(BlockActionsContext);
}
