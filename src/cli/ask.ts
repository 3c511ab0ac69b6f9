import { confirm, input, select } from '@inquirer/prompts';
import { linesOf } from '../draft/lines.ts';
import type { Colors } from '../report/colors.ts';
import { drawFinding } from '../report/pretty.ts';
import { visible } from '../report/visible.ts';
import { writeOut } from './output.ts';
import type { Answer, Ask } from './walk.ts';

/** Asks on the terminal: the finding as the report draws it, then what to do with it. */
export function askOn(colors: Colors, width: number): Ask {
  return async (finding, { source }) => {
    writeOut(`\n${drawFinding({ ...finding, rewrites: [] }, linesOf(source), colors, width)}`);
    const answer = await select<Answer | 'edit'>({
      message: 'What shall it be?',
      loop: false,
      choices: [
        ...finding.rewrites.map(({ title }, rewrite) => ({
          name: visible(title),
          value: { does: 'take', rewrite } as const,
        })),
        ...(finding.start < finding.end
          ? [{ name: 'Write it myself', value: 'edit' as const }]
          : []),
        { name: 'Skip', value: { does: 'skip' } as const },
        { name: 'Stop here', value: { does: 'quit' } as const },
      ],
    });
    if (answer !== 'edit') return answer;
    const text = await input({
      message: 'Instead:',
      default: visible(source.slice(finding.start, finding.end)),
    });
    return { does: 'edit', text };
  };
}

/** Whether what was changed is to be written. */
export function askToSave(path: string): Promise<boolean> {
  return confirm({ message: `Write ${visible(path)}?`, default: true });
}
