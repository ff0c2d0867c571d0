import { addBotCommands } from './cli/add-bot-commands.ts';
import { openTerminal, runCommandLine } from './cli/run-command-line.ts';

// Left to end by itself, so that what was written to a pipe arrives whole.
process.exitCode = await runCommandLine(addBotCommands, process.argv, openTerminal());
