"""The page of the commune's check in a real browser: `checker.py PAGE.html FOLDER`.

FOLDER holds a folder for each file to check: the file, what the command line says of it (`expected.json`), and perhaps what it makes of it
(`made`). Every file is dropped, twenty at a time, among hostile ones; the page has to say the same, give the same bytes, ask nothing of any
network, and be usable on a phone, by keyboard, in the light and in the dark. AXE_CORE names axe-core's `axe.min.js`; pictures go to the
folder NTM_PICTURES, where that is set. Exits with what is wrong.
"""

import base64
import json
import os
import pathlib
import sys
import tempfile
import time

from webdriver import Browser

AT_A_TIME = 20
# Longest wait for so many files, hostile ones among them.
PATIENCE = 400
TAB, ENTER = "\ue004", "\ue007"
TOLD = "return [...document.querySelectorAll('article')].map(article => article.told || null)"
STATUS = "return document.getElementById('status').textContent"
# A worker that never answers about this file.
HANGING = """
const Real = Worker;
window.Worker = class extends Real {
  postMessage(message, ...rest) {
    if (!(message.request && message.request.do === 'check' && message.request.name === 'treo.xlsx')) super.postMessage(message, ...rest);
  }
};
"""
AXE = "const done = arguments[arguments.length - 1]; axe.run(document).then(done, error => done({ violations: [{ id: String(error), nodes: [] }] }))"

wrong = []


def hold(is_so, what):
    if not is_so:
        wrong.append(str(what)[:2_000])


def differing(expected, told, at=""):
    """The first places in which two JSON values differ."""
    if isinstance(expected, dict) and isinstance(told, dict) and expected.keys() == told.keys():
        return [found for key in expected for found in differing(expected[key], told[key], f"{at}.{key}")]
    if isinstance(expected, list) and isinstance(told, list) and len(expected) == len(told):
        return [found for index, pair in enumerate(zip(expected, told)) for found in differing(*pair, f"{at}[{index}]")]
    return [] if expected == told else [f"{at}: {expected!r} is {told!r} on the page"]


def drop(browser, paths):
    """As somebody drags files out of a folder."""
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        browser.command("Input.dispatchDragEvent", type=kind, x=200, y=200, data=data)


def choose(browser, paths):
    browser.press(browser.run("return document.getElementById('files')"), "\n".join(str(path) for path in paths))


def finished(browser, count):
    """Waits until so many files are checked."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        articles = browser.run("return [document.querySelectorAll('article').length, document.querySelectorAll('.waiting').length]")
        if articles == [count, 0] and not browser.run("return !document.querySelector('.print')"):
            return
        time.sleep(0.05)
    raise SystemExit(f"not done after {PATIENCE} s: {browser.run(STATUS)}; {wrong}")


def the_same(browser, cases):
    slowest = 0
    for first in range(0, len(cases), AT_A_TIME):
        batch = cases[first : first + AT_A_TIME]
        started = time.monotonic()
        drop(browser, [file for file, _ in batch])
        finished(browser, len(batch))
        slowest = max(slowest, (time.monotonic() - started) / len(batch))
        for (file, expected), told in zip(batch, browser.run(TOLD)):
            if told is None:
                hold(False, f"{file}: nothing is said")
            else:
                hold(told["report"] == expected, f"{file}: {differing(expected, told['report'])[:3]}")
                drawn = sum(len(sheet["points"]) for sheet in told["sheets"])
                hold(bool(drawn) == bool(expected["files"][0]["findings"]), f"{file}: {drawn} drawn")
    print(f"{len(cases)} files; at most {slowest:.2f} s a file, {AT_A_TIME} at a time", file=sys.stderr)


def downloads(browser, cases):
    """Every product that the page offers, against the command line's."""
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        browser.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=folder)
        for file, _ in cases:
            made = {path.name: path for path in (file.parent / "made").glob("*") if path.suffix != ".txt"}
            if not made:
                continue
            choose(browser, [file])
            finished(browser, 1)
            offered = browser.run("return [...document.querySelectorAll('[data-product]')]")
            hold(len(offered) == len(made), f"{file}: {len(offered)} offered, not {sorted(made)}")
            for button in offered:
                browser.click(button)
                wait(lambda: not browser.run("return document.querySelector('[data-product]:disabled') !== null"))
            wait(lambda: all((pathlib.Path(folder) / name).is_file() for name in made))
            for name, path in made.items():
                got = pathlib.Path(folder) / name
                hold(got.is_file() and got.read_bytes() == path.read_bytes(), f"{name} of {file.name} differs or is missing")
                compared += 1
    hold(compared > 20, f"only {compared} products were compared")


def wait(is_so, seconds=15):
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            return
        time.sleep(0.05)


def hanging(browser, file, url):
    """A file that takes too long says so, and the next one is checked."""
    browser.open(url)
    browser.run(HANGING)
    with tempfile.TemporaryDirectory() as folder:
        slow, good = pathlib.Path(folder) / "treo.xlsx", pathlib.Path(folder) / "tot.xlsx"
        slow.write_bytes(file.read_bytes())
        good.write_bytes(file.read_bytes())
        started = time.monotonic()
        choose(browser, [slow, good])
        finished(browser, 2)
        took = time.monotonic() - started
        told = browser.run(TOLD)
        codes = [finding["code"] for finding in told[0]["report"]["files"][0]["findings"]]
        hold(codes == ["F04"] and 10 <= took < 30, f"it took {took} s to say {codes}")
        hold(told[1] and told[1]["report"]["files"][0]["status"] != "rejected", "the file behind it is not checked")


def keyboard(browser, url, file):
    """The first stop is the field; explanations unfold by Enter; what is done is said aloud."""
    browser.open(url)
    browser.press(browser.run("return document.body"), TAB)
    hold(browser.run("return document.activeElement.id") == "files", "the first stop is not the field for files")
    choose(browser, [file])
    finished(browser, 1)
    hold(browser.run("return document.querySelector('[aria-live]').textContent").strip(), "nothing is said aloud")
    browser.press(browser.run("return document.querySelector('summary')"), ENTER)
    wait(lambda: browser.run("return document.querySelectorAll('.explanation p').length") >= 5)
    hold(browser.run("return document.querySelectorAll('.explanation p').length") == 5, "the rule is not explained")
    stops = "return [...document.querySelectorAll('button, summary, input, .scroll')].filter(e => e.tabIndex < 0).length"
    hold(browser.run(stops) == 0, "something cannot be reached by keyboard")


def accessible(browser, scheme):
    browser.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    if axe := os.environ.get("AXE_CORE"):
        browser.run(pathlib.Path(axe).read_text())
        found = browser.post("/execute/async", {"script": AXE, "args": []})["violations"]
        told = [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]
        hold(not told, f"axe, {scheme}: {told}")


def picture(browser, name):
    if folder := os.environ.get("NTM_PICTURES"):
        taken = browser.command("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        (pathlib.Path(folder) / f"{name}.png").write_bytes(base64.b64decode(taken))


def width(browser, pixels, mobile):
    browser.command("Emulation.setDeviceMetricsOverride", width=pixels, height=1000, deviceScaleFactor=1, mobile=mobile)
    page = browser.run("return document.documentElement.scrollWidth")
    hold(page <= pixels, f"the page is {page} wide in a window of {pixels}")


def looks(browser, files, url):
    """With findings in it: on a desktop, a phone and paper, in the light and in the dark."""
    browser.open(url)
    choose(browser, files)
    finished(browser, len(files))
    for scheme in ("light", "dark"):
        width(browser, 1280, False)
        accessible(browser, scheme)
        picture(browser, f"{scheme}-1280")
        width(browser, 390, True)
        accessible(browser, scheme)
        picture(browser, f"{scheme}-390")
    browser.command("Emulation.setEmulatedMedia", media="print", features=[])
    # A4 without the margins.
    width(browser, 680, False)
    pdf = base64.b64decode(browser.command("Page.printToPDF", preferCSSPageSize=True)["data"])
    hold(pdf.startswith(b"%PDF"), "it does not print")
    if folder := os.environ.get("NTM_PICTURES"):
        (pathlib.Path(folder) / "print.pdf").write_bytes(pdf)
    browser.command("Emulation.setEmulatedMedia", media="")


def main(page, folder):
    url = pathlib.Path(page).resolve().as_uri()
    cases = []
    for case in sorted(pathlib.Path(folder).iterdir()):
        (file,) = [path for path in case.iterdir() if path.is_file() and path.name != "expected.json"]
        cases.append((file, json.loads((case / "expected.json").read_text())))
    with Browser() as browser:
        browser.open(url)
        hold(browser.run("return document.documentElement.lang") == "vi", "the language is not said")
        the_same(browser, cases)
        downloads(browser, cases)
        with_findings = [file for file, expected in cases if len(expected["files"][0]["findings"]) > 1 and (file.parent / "made").is_dir()]
        keyboard(browser, url, with_findings[0])
        looks(browser, with_findings[:2], url)
        hanging(browser, with_findings[0], url)
        complaints = [entry["message"] for entry in browser.log("browser")]
        hold(not complaints, f"the console says {complaints}")
        events = [json.loads(entry["message"])["message"] for entry in browser.log("performance")]
        asked = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent" and e["params"]["documentURL"] == url]
        # The page itself and what it made.
        asked = {request for request in asked if not request.startswith(("data:", "blob:"))}
        hold(asked == {url}, f"fetched: {asked}")
    if wrong:
        raise SystemExit("\n".join(wrong))


main(*sys.argv[1:])
