import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { commandFor } from '../src/cli/options.ts';
import { rulebook } from '../src/generated/rulebook.ts';
import { root } from './pages.ts';

// Writes the manual page from the command's own definition.
const command = commandFor(
  packageJson.version,
  rulebook.rules.map(({ rule }) => rule),
);

/** Text as roff takes it: no line begins with a control, no backslash means anything. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');
}

const options = command.options.map(
  ({ flags, description }) => `.TP\n.B ${roff(flags)}\n${roff(description)}`,
);
const rules = rulebook.rules.map(({ rule, title }) => `.TP\n.B ${roff(rule)}\n${roff(title)}`);
const page = `.TH DECLINE\\-LINT 1 "" "decline\\-lint ${roff(packageJson.version)}"
.SH NAME
decline\\-lint \\- reviews the mail in which you turn down a job interview
.SH SYNOPSIS
.B decline\\-lint
[\\fIoptions\\fR] [\\fIfiles\\fR...]
.br
.B decline\\-lint presend
[\\fIoptions\\fR] \\-\\- \\fIcommand\\fR [\\fIargs\\fR...]
.br
.B decline\\-lint hook
print|install \\fIname\\fR
.br
.B decline\\-lint completion
bash|zsh|fish
.SH DESCRIPTION
${roff(command.description())}
.SH OPTIONS
${options.join('\n')}
.SH EXIT STATUS
0 nothing at or above \\-\\-fail\\-on, 1 something was found, 2 wrong use or unreadable input; presend: 65 held, else
the exit status of the command.
.SH ENVIRONMENT
DECLINE_LINT=off lets presend pass everything. NO_COLOR and FORCE_COLOR are respected.
.SH RULES
${rules.join('\n')}
`;
writeFileSync(join(root, 'dist/decline-lint.1'), page);
