import { describe, expect, it } from 'vitest';
import { parseAliases } from '../../src/corpus/parse-aliases.ts';

const parse = (content: string) => parseAliases('corpus/aliases.yaml', content);

describe('parseAliases', () => {
  it('reads groups, the canonical name first, every name as it is written', () => {
    const content =
      "# names\n- [ISIS, Da'esh, U.S., NO, 24]\n- [KRG, 'Kurdistan: Regional Government']\n";
    expect(parse(content)).toEqual({
      groups: [
        ['ISIS', "Da'esh", 'U.S.', 'NO', '24'],
        ['KRG', 'Kurdistan: Regional Government'],
      ],
      problems: [],
    });
  });

  it('reads a file of comments as no aliases', () => {
    expect(parse('# nothing yet\n')).toEqual({ groups: [], problems: [] });
  });

  it.each([
    ['one name', '- [ISIS]', 'group 2 needs at least two names: write it as - [ISIS, Daesh]'],
    ['an empty name', "- [ISIS, '']", 'group 2 holds an empty name: write it as - [ISIS, Daesh]'],
    [
      'a list within the list',
      '- [ISIS, [Daesh]]',
      'group 2 must hold names alone: write it as - [ISIS, Daesh]',
    ],
    ['no list', '- ISIS', 'group 2 is not a list of names: write it as - [ISIS, Daesh]'],
  ])('leaves out a group of %s, and says so with its line', (_, line, message) => {
    expect(parse(`- [KRG, Kurdistan]\n# comment\n${line}\n- [PM, premier]\n`)).toEqual({
      groups: [
        ['KRG', 'Kurdistan'],
        ['PM', 'premier'],
      ],
      problems: [{ path: 'corpus/aliases.yaml', line: 3, severity: 'error', message }],
    });
  });

  it('warns of a name that stands in two groups', () => {
    const { groups, problems } = parse('- [KRG, Kurdistan]\n- [Iraq, Kurdistan]\n');
    expect(groups).toHaveLength(2);
    expect(problems).toEqual([
      {
        path: 'corpus/aliases.yaml',
        line: 2,
        severity: 'warning',
        message: '"Kurdistan" stands in groups 1 and 2: keep it in one',
      },
    ]);
  });

  it.each([
    ['broken YAML', '- [ISIS, Daesh\n- [a, b]\n', 2],
    ['a map', 'ISIS: Daesh\n', 1],
    ['a reference', '- [KRG, b]\n- [*x, b]\n', 2],
  ])('reports %s with its line', (_, content, line) => {
    expect(parse(content)).toMatchObject({ groups: [], problems: [{ line, severity: 'error' }] });
  });
});
