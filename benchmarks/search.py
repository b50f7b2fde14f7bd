"""Build, change and query the index of an archive, and measure it.

    python benchmarks/search.py C/10000.jsonl --truth C/truth.json --site S      # documents of a benchmark's JSON lines
    python benchmarks/search.py FOLDER --site S                                  # every .txt below FOLDER as a document

Each line of the JSON lines holds id, title, date, meeting, speaker and sections [{title, subs: [{title, paras}]}];
the truth file holds {term: [ids]}. The queries run in a real Chromium over a server that compresses as hosts do.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import os
import resource
import time
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from converter.publish import workers
from converter.resources import folder
from converter.search import paths
from converter.search.build import build
from converter.search.change import update
from converter.search.document import Document, Passage
from converter.search.files import static
from converter.search.share import Share, Told
from tests.search.browser import Browser
from tests.search.page import page

TERMS = (
    "生态保护",
    "招商引资",
    "人民群众",
    "国务院",
    "农业",
    "社会主义",
    "合作社",
    "改革",
    "一九五八年",
    "1955年",
    "粮食",
    "中央",
    "积极性",
    "思想",
    "同志们",
    "农业合作社",
    "积极分子",
    "生产队",
    "1956",
    "和平",
    "资本主义",
)


class Source:
    """Documents by id, each read when it is asked for; a process opens the file for itself."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.places: dict[str, Path | int] = {}
        if source.is_dir():
            self.places = {path.stem: path for path in sorted(source.glob("**/*.txt"))}
            return
        at = 0
        with source.open("rb") as lines:
            for line in lines:
                self.places[json.loads(line)["id"]] = at
                at += len(line)

    def __call__(self, identity: str) -> Document:
        place = self.places[identity]
        if isinstance(place, int):
            with self.source.open("rb") as lines:
                lines.seek(place)
                return document(json.loads(lines.readline()))
        title, *lines_of_text = [line.strip() for line in place.read_text("utf-8").splitlines() if line.strip()]
        passages = tuple(Passage(line, ((0, f"p{at}"),)) for at, line in enumerate(lines_of_text, 1))
        return Document(identity, "1", title, f"documents/{identity}/index.html", passages)


def document(data: dict[str, Any]) -> Document:
    """One document of the JSON lines."""
    texts: list[tuple[str, bool]] = []
    for section in data["sections"]:
        texts.append((section["title"], True))
        for sub in section["subs"]:
            texts += (sub["title"], True), *((text, False) for text in sub["paras"])
    passages = tuple(
        Passage(text, ((0, f"p{at}"),), len(text) if head else 0) for at, (text, head) in enumerate(texts, 1)
    )
    address = f"documents/{data['id']}/index.html"
    speakers = (data["speaker"],)
    return Document(data["id"], "1", data["title"], address, passages, data["date"], "讲话", data["meeting"], speakers)


def write(site: Path, path: str, data: bytes | None) -> Told:
    """Put a file into the site, or take it away; tells its path and size."""
    target = site / path
    if data is None:
        target.unlink()
        return path, 0
    try:
        target.write_bytes(data)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return path, len(data)


class _Compressing(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        data = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        pass


QUERY = """(async (query, most) => {
  const loaded = () => performance.getEntriesByType("resource"), before = loaded().length, start = performance.now();
  const told = () => {
    const came = loaded().slice(before), bytes = came.reduce((sum, each) => sum + each.encodedBodySize, 0);
    return `${Math.round(bytes / 1000)} (${came.length}) | ${Math.round(performance.now() - start)}`;
  };
  await yanlu.begin();
  const result = await yanlu.search('"' + query + '"');
  const first = told(), candidates = result.all.length, ids = result.first.map(hit => hit.id);
  const further = async until => {
    while (result.left.length && ids.length < until) ids.push(...(await result.next(until - ids.length)).map(hit => hit.id));
  };
  await further(5);
  const page = told();
  await further(most);
  return {first, page, candidates, ids, whole: !result.left.length};
})"""


def measure(site: Path, truth: dict[str, list[str]], read: int) -> None:
    """Ask each term in a fresh browser context and print what it took and found; texts are read up to `read` hits."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/{paths.PAGE}"
    print(
        "term | truth | candidates | hits read | recall | wrong | first hits: kB (requests) | ms | five hits: kB | ms"
    )
    with Browser() as browser:
        for term, ids in truth.items():
            tab = browser.page(address)
            told = "found => window.found = found, error => window.found = {failed: String(error)}"
            tab.run(f"void {QUERY}({json.dumps(term)}, {read}).then({told})")
            while not (found := tab.run("window.found")):  # reading thousands of hits takes minutes
                time.sleep(0.2)
            if "failed" in found:
                raise SystemExit(f"{term}: {found['failed']}")
            wanted, got = set(ids), set(found["ids"])
            recall = len(got & wanted) / len(wanted) if found["whole"] and wanted else None
            print(
                f"{term} | {len(wanted)} | {found['candidates']} | {len(got)} | "
                f"{'-' if recall is None else f'{recall:.0%}'} | {len(got - wanted)} | {found['first']} | {found['page']}",
                flush=True,
            )
            tab.close()
    server.shutdown()


def main() -> None:
    """Build, report sizes, change a document, query."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("source", type=Path)
    asked.add_argument("--site", type=Path, required=True, help="folder to build into")
    asked.add_argument("--truth", type=Path)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--read", type=int, default=1000, help="hits to read in the browser for each term")
    given = asked.parse_args()
    gc.disable()  # as a build of the site does
    source = Source(given.source)
    share = partial(workers.share, number=given.workers, few=4)
    start, before = time.perf_counter(), sum(os.times()[:4])
    for identity in source.places:
        source(identity)
    print(
        f"reading all documents: {time.perf_counter() - start:.1f} s, {sum(os.times()[:4]) - before:.1f} s CPU",
        flush=True,
    )
    start, before = time.perf_counter(), sum(os.times()[:4])
    for _ in build(source.places, source, partial(write, given.site), share):
        pass
    seconds, processor = time.perf_counter() - start, sum(os.times()[:4]) - before
    own, others = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        f"build, reading included: {seconds:.1f} s, {processor:.1f} s CPU; memory at most {own:.0f} + {given.workers} x {others:.0f} MiB"
    )
    sizes: dict[str, list[int]] = {}
    for path in sorted((given.site / "search").rglob("*.js")):
        name, data = path.relative_to(given.site).parts[1], path.read_bytes()
        sizes.setdefault(name, []).append(len(data) if name == "text" else len(gzip.compress(data, 6)))
    for name, counts in sorted(sizes.items()):
        counts.sort()
        middle = counts[len(counts) // 2]
        print(f"  {name}: {len(counts)} files, {sum(counts) / 1e6:.2f} MB, median {middle}, largest {counts[-1]}")
    for path, data in (
        *static(),
        (paths.PAGE, page()),
        ("style.css", (folder("site_templates") / "style.css").read_bytes()),
    ):
        write(given.site, path, data)
    script = (given.site / paths.SCRIPT).read_bytes()
    print(f"  script: {len(script)} bytes, {len(gzip.compress(script, 9))} compressed")
    change(given.site, source, share)
    scan: dict[str, list[str]] = {term: [] for term in TERMS}
    if not given.truth:
        for each in map(source, source.places):
            for term in TERMS:
                if any(term in text for text in (each.title, *(passage.text for passage in each.passages))):
                    scan[term].append(each.id)
    measure(given.site, json.loads(given.truth.read_text("utf-8")) if given.truth else scan, given.read)


def change(site: Path, source: Source, share: Share) -> None:
    """Time the change of one paragraph, a document added and taken away, and put everything back."""
    one = source(next(iter(source.places)))
    longer = replace(one, digest="2", passages=(*one.passages[:-1], Passage("新增一段：湿地保护与乡村振兴并重。")))
    digests = dict.fromkeys(source.places, "1")
    known = {one.id: one, "another": replace(one, id="another")}

    def published(path: str) -> bytes | None:
        file = site / path
        return file.read_bytes() if file.is_file() else None

    steps = [("one paragraph changed", {**digests, one.id: "2"}, longer), ("changed back", digests, one)]
    steps += [("one document added", {**digests, "another": "1"}, one), ("taken away", digests, one)]
    for words, after, document_now in steps:
        known[one.id] = document_now
        start, before = time.perf_counter(), sum(os.times()[:4])
        files = sum(1 for _ in update(after, known.__getitem__, published, partial(write, site), share))
        seconds, processor = time.perf_counter() - start, sum(os.times()[:4]) - before
        print(f"  {words}: {seconds:.2f} s, {processor:.2f} s CPU, {files} files", flush=True)


if __name__ == "__main__":
    main()
