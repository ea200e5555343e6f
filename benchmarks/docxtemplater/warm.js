// A warm docxtemplater. `node warm.js TEMPLATE DATA OUTPUT`, then on standard input one number a line:
// renders that many documents in memory, writes the last one to OUTPUT, answers with the seconds of one.
"use strict";

const fs = require("node:fs");
const readline = require("node:readline");
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");

const [template, data, output] = process.argv.slice(2);
const content = fs.readFileSync(template);
const view = JSON.parse(fs.readFileSync(data, "utf8"));

function render() {
  const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
  document.render(view);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const count = Number(line);
  const start = process.hrtime.bigint();
  let written;
  for (let done = 0; done < count; done++) written = render();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9 / count;
  fs.writeFileSync(output, written);
  console.log(seconds);
});
