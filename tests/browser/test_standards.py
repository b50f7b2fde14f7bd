"""Every kind of page by the standards: WCAG 2.2 AA as axe-core checks it, HTML as html-validate does, no page too wide."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog

from tests.browser.conftest import MODULES, kinds

AXE = MODULES / "axe-core/axe.min.js"
VALIDATE = MODULES / "html-validate/bin/html-validate.mjs"
RULES = {
    "root": True,
    "extends": ["html-validate:standard", "html-validate:a11y"],
    "rules": {
        "doctype-style": "off",  # <!doctype html>, as HTML's own examples have it
        "long-title": "off",
        "no-inline-style": "error",
        "valid-id": ["error", {"relaxed": True}],  # s1.1.p2
    },
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CHECK = """only => axe.run(document, { ...only, resultTypes: ["violations"] }).then(result =>
  result.violations.flatMap(each => each.nodes.map(node => `${each.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`)))"""


WHOLE = {"runOnly": TAGS}
COLOURS = {"runOnly": ["color-contrast"]}  # the only rule that the dark scheme changes
WORDS = {**WHOLE, "rules": {"color-contrast": {"enabled": False}}}  # both languages have the same colours


@pytest.mark.parametrize(
    ("scheme", "folder", "rules"), [("light", "", WHOLE), ("light", "en/", WORDS), ("dark", "", COLOURS)]
)
def test_no_violation_of_wcag(
    browser: Browser, address: str, site: Path, scheme: str, folder: str, rules: dict[str, object]
) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make tools")
    source = AXE.read_text(encoding="utf-8")
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    faults: list[str] = []
    for name in kinds(site):
        if name.startswith("en/") != bool(folder):
            continue
        page.goto(address + name)
        page.evaluate(source)
        faults += [f"{name}: {fault}" for fault in page.evaluate(CHECK, rules)]
    context.close()
    assert faults == []


def test_axe_finds_a_fault(browser: Browser, address: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make tools")
    page = browser.new_page()
    page.goto(address + "index.html")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert any("html-has-lang" in fault for fault in page.evaluate(CHECK, WHOLE))
    page.evaluate("document.body.style.color = '#fcf0f0'")
    assert any("color-contrast" in fault for fault in page.evaluate(CHECK, COLOURS))
    page.close()


def test_pages_are_valid_html(site: Path, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not VALIDATE.is_file():
        pytest.skip("node or html-validate is not installed: make tools")
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps(RULES))
    bad = tmp_path / "bad.html"
    bad.write_text('<!doctype html><html lang="en"><title>x</title><p><div></div></p></html>')
    files = [str(site / name) for name in kinds(site)]
    command = [node, str(VALIDATE), "--config", str(rules), "--formatter", f"json={tmp_path}/told.json"]
    done = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))
    faults = [
        f"{Path(each['filePath']).relative_to(site)}:{fault['line']}: {fault['ruleId']}: {fault['message']}"
        for each in told
        for fault in each["messages"]
    ]
    assert faults == []
    assert done.returncode == 0, done.stderr
    assert subprocess.run([*command, str(bad)], capture_output=True, check=False).returncode == 1


def test_no_page_is_wider_than_the_window(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    wide = []
    for name in kinds(site):
        page.goto(address + name)
        for width in (320, 768, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((name, width))
    page.close()
    assert wide == []


def test_hostile_text_is_shown_and_not_obeyed(browser: Browser, address: str, site: Path) -> None:
    page = browser.new_page()
    alerts: list[str] = []

    def obeyed(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", obeyed)
    pages = [name for name in kinds(site) if "alert(1)" in (site / name).read_text(encoding="utf-8")]
    assert len(pages) > 6
    for name in pages:
        page.goto(address + name)
        assert "<script>alert(1)</script>" in page.evaluate("document.body.textContent")
        assert page.locator("a[href*='x.invalid']").count() == 0
    page.close()
    assert alerts == []
