// Reads an AsyncAPI document with the official parser; anything that it reports fails the check.
import { Parser, fromFile } from '@asyncapi/parser';

const [, , file] = process.argv;
const { diagnostics } = await fromFile(new Parser(), file).parse();
for (const { code, message, path, range } of diagnostics) {
  console.error(`${file}:${range.start.line + 1} ${code} ${message} ${path.join('.')}`);
}
process.exitCode = diagnostics.length === 0 ? 0 : 1;
