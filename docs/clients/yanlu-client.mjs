// Walks the API of an archive and mirrors its documents. Node.js 18 or newer, no packages.
//
//   node yanlu-client.mjs https://example.org/archive/ list speakers
//   node yanlu-client.mjs https://example.org/archive/ get api/v1/documents/ID.json
//   node yanlu-client.mjs https://example.org/archive/ mirror FOLDER
//
// `mirror` brings FOLDER up to the archive: the first time it fetches every document's XML, later what the journal of
// changes tells.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export class Archive {
  constructor(base) {
    this.base = base.endsWith("/") ? base : `${base}/`;
  }

  // A file of the archive.
  async bytes(path) {
    const answer = await fetch(new URL(path.split("/").map(encodeURIComponent).join("/"), this.base));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  // A JSON file. Another major version may mean something else by the same words, so it is refused.
  async get(path) {
    const data = JSON.parse(await this.bytes(path));
    const version = data.api_version ?? "1.0";
    if (version.split(".")[0] !== "1") throw new Error(`${path}: API version ${version}; this client reads version 1`);
    return data;
  }

  // A page and all that follow it.
  async *pages(path) {
    while (path) {
      const page = await this.get(path);
      yield page;
      path = page.next?.path;
    }
  }

  // All documents, commitments, meetings, series, speakers, bodies, metrics, terms or places.
  async *items(kind) {
    const where = (await this.get("api/v1/index.json")).lists[kind];
    if (!where) return;
    for await (const page of this.pages((await this.get(where.path)).first?.path)) yield* page.items;
  }
}

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

// Bring a folder up to the archive; tells how many files were written and removed.
export async function mirror(archive, folder) {
  mkdirSync(folder, { recursive: true });
  const noted = join(folder, ".mirror.json");
  const head = await archive.get("api/v1/changes.json");
  let wanted = existsSync(noted) ? await changes(archive, head, JSON.parse(readFileSync(noted, "utf8"))) : null;
  if (!wanted) { // the first time, or the journal is another: compare everything
    wanted = new Map(readdirSync(folder).filter((name) => name.endsWith(".xml")).map((name) => [name.slice(0, -4), null]));
    for await (const item of archive.items("documents")) wanted.set(item.id, item.sha256);
  }
  const done = { written: 0, removed: 0 };
  for (const [id, digest] of wanted) {
    const file = join(folder, `${id}.xml`);
    const here = existsSync(file);
    if (digest === null) {
      if (here) done.removed += 1;
      rmSync(file, { force: true });
    } else if (!here || sha256(readFileSync(file)) !== digest) {
      const data = await archive.bytes(`documents/${id}/document.xml`);
      if (sha256(data) !== digest) throw new Error(`${id}: the archive changed meanwhile; run the mirror again`);
      writeFileSync(file, data);
      done.written += 1;
    }
  }
  writeFileSync(noted, JSON.stringify({ sequence: head.sequence, chain: head.chain }));
  return done;
}

// What each document that changed since is now; null where the journal is not the one that was followed.
async function changes(archive, head, state) {
  if (state.sequence > head.sequence) return null;
  const found = new Map();
  let chain = state.sequence === 0 ? "" : null;
  const first = Math.max(1, state.sequence);
  for await (const page of archive.pages(head.pages[Math.floor((first - 1) / head.page_size)]?.path)) {
    for (const change of page.changes) {
      if (change.sequence === state.sequence) chain = change.chain;
      else if (change.sequence > state.sequence && change.sequence <= head.sequence) found.set(change.id, change.sha256);
    }
  }
  return chain === state.chain ? found : null;
}

async function main(base, command, what) {
  const archive = new Archive(base);
  if (command === "list") {
    for await (const item of archive.items(what)) {
      console.log(`${item.uid ?? item.id} ${item.name ?? item.title ?? item.text ?? ""}`);
    }
  } else if (command === "get") {
    console.log(JSON.stringify(await archive.get(what), null, 1));
  } else if (command === "mirror") {
    console.log(JSON.stringify(await mirror(archive, what)));
  } else {
    throw new Error("list, get or mirror");
  }
}

if (process.argv.length !== 5) {
  console.error("node yanlu-client.mjs BASE list|get|mirror WHAT");
  process.exitCode = 1;
} else {
  await main(...process.argv.slice(2));
}
