import type { Block } from '../../workspace/workspace-state.ts';
import type { RichTextPart } from './block-types.ts';
import { RichText } from './rich-text.tsx';

type Cell = { type: string; text?: string; elements?: RichTextPart[] };

/** A table; its first row names the columns. */
export function TableBlock({ block }: { block: Block }) {
  const [head = [], ...rows] = block.rows as Cell[][];
  const draw = (cell: Cell) =>
    cell.type === 'rich_text' ? <RichText parts={cell.elements ?? []} /> : cell.text;
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, n) => (
            <th key={n} scope="col">
              {draw(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, n) => (
              <td key={n}>{draw(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
