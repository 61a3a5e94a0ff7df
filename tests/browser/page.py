"""The overview page in a real browser: `page.py PAGE.html NAMES-IN-VIETNAMESE-ORDER…`.

Sorts the matrix by mouse and keyboard, looks at the page on a desktop, a phone and paper, and holds that the browser has
nothing to complain of and fetches nothing. Exits with what is wrong.
"""

import base64
import json
import pathlib
import sys

from webdriver import Browser

ENTER, SPACE = "\ue007", " "
ROWS = "return [...document.querySelectorAll('#matrix tbody tr')].map(row => [...row.cells].map(c => c.textContent))"
SORTS = "return [...document.querySelectorAll('#matrix thead th')].map(th => th.getAttribute('aria-sort'))"
BUTTON = "return document.querySelectorAll('#matrix thead button')[arguments[0]]"
# Contrast of every visible text against its background, after WCAG 2.
FAINT = """
const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(x => (x /= 255) <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
  if (!/, 0\\)$/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
const ownText = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
return [...document.body.querySelectorAll('*')].filter(e => ownText(e) && !e.closest('script'))
  .filter(e => { const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05) < 4.5; }).map(e => e.outerHTML.slice(0, 80));
"""

wrong = []


def hold(is_so, what):
    if not is_so:
        wrong.append(str(what))


def is_sorted(rows, before, column, letters, downwards):
    """Worked out here again: letters in their order, numbers by size, what is missing last, equals as they were."""
    missing = letters[-1]

    def key(row):
        cell = row[column]
        rank = letters.index(cell) if cell in letters else int(cell)
        return (cell == missing, -rank if downwards else rank)

    return rows == sorted(before, key=key)


def sorting(browser, names):
    letters = browser.run("return document.getElementById('matrix').dataset.letters").split(" ")
    before = browser.run(ROWS)
    columns = len(before[0])
    hold(set(browser.run(SORTS)) == {"none"}, "sorted before anyone asked")
    for column in range(1, columns):
        for downwards, act in ((False, browser.click), (True, lambda button: browser.press(button, ENTER))):
            act(browser.run(BUTTON, column))
            rows = browser.run(ROWS)
            hold(is_sorted(rows, before, column, letters, downwards), f"column {column}, downwards {downwards}: {rows}")
            expected = ["none"] * columns
            expected[column] = "descending" if downwards else "ascending"
            hold(browser.run(SORTS) == expected, f"aria-sort after column {column}")
            hold(browser.run("return document.getElementById('sorted').textContent"), "the sorting is not announced")
    browser.press(browser.run(BUTTON, 0), SPACE)
    hold([row[0] for row in browser.run(ROWS)] == names, [row[0] for row in browser.run(ROWS)])
    browser.press(browser.run(BUTTON, 0), SPACE)
    hold([row[0] for row in browser.run(ROWS)] == names[::-1], "names downwards")
    hold(any(letters[-1] in row for row in before), "no commune is missing: the sample tests too little")


def width(browser, pixels, mobile):
    browser.command("Emulation.setDeviceMetricsOverride", width=pixels, height=800, deviceScaleFactor=1, mobile=mobile)
    page = browser.run("return document.documentElement.scrollWidth")
    hold(page <= pixels, f"the page is {page} wide in a window of {pixels}")


CARDS = "return [...document.querySelectorAll('.communes > li')].map(li => [li.querySelector('h3').textContent, li.textContent])"
SAID = "return [...document.querySelectorAll('.swipe')].map(e => getComputedStyle(e).display !== 'none')"
# Scrolls the matrix in its frame; where the frame, a name and the corner of the headings are then.
SCROLLED = """
const frame = document.getElementById('matrix').parentElement;
frame.style.maxHeight = '300px';
frame.scrollTo(200, 100);
const at = e => { const r = e.getBoundingClientRect(); return [r.left, r.top]; };
const cell = frame.querySelector('tbody tr:last-child th'), corner = frame.querySelector('thead th');
const heading = frame.querySelector('thead th:nth-child(9)');
const places = [frame.scrollLeft, frame.scrollTop, at(frame), at(cell), at(corner), at(heading)];
frame.style.maxHeight = '';
return places;
"""


def phone(browser, names):
    width(browser, 390, True)
    cards = browser.run(CARDS)
    hold(sorted(name for name, _ in cards) == sorted(names), f"cards of {[name for name, _ in cards]}")
    hold(sum("Giao thông" in text for _, text in cards) > 2, "no criterion is named on the cards")
    hold(all(browser.run(SAID)), "a narrow page does not say that its tables scroll")
    left, top, frame, name, corner, heading = browser.run(SCROLLED)
    hold(left > 100 and top > 50, f"the matrix scrolls by {left}, {top}")
    near = lambda one, other: abs(one - other) < 3
    hold(near(name[0], frame[0]) and near(corner[0], frame[0]), f"names go with the matrix: {name} {corner} in {frame}")
    hold(near(corner[1], frame[1]) and near(heading[1], frame[1]), f"headings go with it: {corner} {heading} in {frame}")


def paper(browser):
    # A4 on its side without the margins.
    browser.command("Emulation.setEmulatedMedia", media="print")
    width(browser, 1032, False)
    inside = browser.run(
        "return [...document.querySelectorAll('.scroll')].map(e => [getComputedStyle(e).overflowX, e.scrollWidth])"
    )
    hold(all(overflow == "visible" and width <= 1032 for overflow, width in inside), f"cut off on paper: {inside}")
    pdf = base64.b64decode(browser.command("Page.printToPDF", preferCSSPageSize=True)["data"])
    hold(pdf.startswith(b"%PDF"), "it does not print")
    browser.command("Emulation.setEmulatedMedia", media="")


def main(page, names):
    url = pathlib.Path(page).resolve().as_uri()
    with Browser() as browser:
        browser.open(url)
        width(browser, 1280, False)
        hold(browser.run("return document.documentElement.lang") == "vi", "the language is not said")
        faint = browser.run(FAINT)
        hold(not faint, f"hard to read: {faint}")
        sorting(browser, names)
        hold(not any(browser.run(SAID)), "a wide page says that its tables scroll")
        phone(browser, names)
        width(browser, 360, True)
        paper(browser)
        complaints = [entry["message"] for entry in browser.log("browser")]
        hold(not complaints, f"the console says {complaints}")
        events = [json.loads(entry["message"])["message"] for entry in browser.log("performance")]
        asked = [e["params"] for e in events if e["method"] == "Network.requestWillBeSent"]
        # Not what the browser's own first page asked of the browser.
        asked = {request["request"]["url"] for request in asked if request["documentURL"] == url}
        hold(asked <= {url, "data:,"} and url in asked, f"fetched: {asked}")
    if wrong:
        raise SystemExit("\n".join(wrong))


main(sys.argv[1], sys.argv[2:])
