import { openTerminal, runCommandLine } from '../src/cli/run-command-line.ts';
import { addLabCommands } from './add-lab-commands.ts';

process.exitCode = await runCommandLine(addLabCommands, process.argv, openTerminal());
