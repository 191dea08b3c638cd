import { Command } from 'commander'
import { prune } from './work.js'

const program = new Command()
program.command('prune <days>').description('drops what is old').action(prune)
program.addCommand(new Command('remind').action(() => {}))
program.parse()
