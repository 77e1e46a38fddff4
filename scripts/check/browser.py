"""A real browser looks at pages: axe, requests, first paint, layout shift, zoom, keyboard."""

import pathlib
import statistics
from typing import NamedTuple

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# WCAG 2.2 AA with all that came before it, and axe's best practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESKTOP = {"width": 1280, "height": 1024}
PHONE = {"width": 390, "height": 844}
# 1280 by 1024 at 400 % zoom (WCAG 2.2, 1.4.10).
ZOOMED = {"width": 320, "height": 256}
# The width between the margins of a sheet of A4.
SHEET = {"width": 718, "height": 1000}

RUN_AXE = """tags => axe.run(document,
  {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
  .then(result => result.violations.map(found => ({id: found.id, help: found.help,
    nodes: found.nodes.map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160))})))"""

# When something was painted first, in milliseconds, and how much moved until the page's end was
# seen, in parts of the window.
MEASURE = """() => new Promise(done => {
  let shift = 0
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) shift += entry.value
  }).observe({type: 'layout-shift', buffered: true})
  setTimeout(() => done({paint: null, shift}), 10000)
  new PerformanceObserver(list => {
    const paint = list.getEntriesByName('first-contentful-paint')[0]
    if (!paint) return
    window.scrollTo(0, document.body.scrollHeight)
    requestAnimationFrame(() => setTimeout(() => {
      window.scrollTo(0, 0)
      done({paint: paint.startTime, shift})
    }, 50))
  }).observe({type: 'paint', buffered: true})
})"""

# What sticks out to the right of the window and is not in a part that scrolls by itself.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.body.querySelectorAll('*')]
    .filter(part => part.getBoundingClientRect().right > width + 0.5 && !part.closest('.scroll'))
    .map(part => part.outerHTML.slice(0, 120)).slice(0, 3).concat('wider than the window')
}"""

# Where the keyboard is: its place among all that can be reached, and whether it can be seen there.
FOCUSED = """() => {
  const reachable = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
    .filter(part => part.checkVisibility())
  const part = document.activeElement, box = part.getBoundingClientRect()
  const style = getComputedStyle(part)
  // A link within a drawing is marked by its shape: its edge is not as the other links' is.
  const edge = link => { const shape = link.querySelector('path'); return shape && getComputedStyle(shape).strokeWidth }
  const others = [...(part.closest('svg')?.querySelectorAll('a') ?? [])].filter(link => link !== part)
  const isDrawn = others.length > 0 && edge(part) && others.every(link => edge(link) !== edge(part))
  return {place: reachable.indexOf(part), of: reachable.length, html: part.outerHTML.slice(0, 120),
    seen: box.bottom > 0 && box.top < innerHeight
      && (isDrawn || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)}
}"""


class Look(NamedTuple):
    """How a page is looked at."""
    name: str
    viewport: dict
    settings: dict


LIGHT = Look("light", DESKTOP, {"color_scheme": "light"})
DARK = Look("dark", DESKTOP, {"color_scheme": "dark"})
ON_PHONE = Look("phone", PHONE, {"color_scheme": "light", "is_mobile": True, "has_touch": True})
DARK_PHONE = Look("dark phone", PHONE, {**ON_PHONE.settings, "color_scheme": "dark"})
FORCED = Look("forced colours", DESKTOP, {"color_scheme": "dark", "forced_colors": "active"})
PRINT = Look("print", SHEET, {"color_scheme": "light"})


class Visit:
    """One browser window, looking in one way at one page after the other."""

    def __init__(self, browser, base, look):
        self.context = browser.new_context(
            viewport=look.viewport, reduced_motion="reduce", **look.settings)
        self.page = self.context.new_page()
        if look is PRINT:
            self.page.emulate_media(media="print")
        self.base, self.look = base, look
        self.faults, self.paints, self.shifts = [], [], []
        self.requests, self.said = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("requestfailed", lambda request: self.said.append(f"{request.url} failed"))

    def open(self, path):
        """Loads a page anew and checks what it asks for: itself and one stylesheet."""
        self.path, self.requests[:], self.said[:] = path, [], []
        answer = self.page.goto(self.base + path, wait_until="load")
        if answer.status != 200:
            self.fault(f"answers {answer.status}")
        asked = [url for url in self.requests if not url.startswith("data:")]
        if len(asked) != 2 or not asked[1].startswith(self.base) or not asked[1].endswith(".css"):
            self.fault(f"asks for more than itself and its stylesheet: {asked[1:]}")

    def close(self):
        self.context.close()

    def fault(self, words):
        self.faults.append(f"{self.path or 'front page'} ({self.look.name}): {words}")

    def measure(self):
        measured = self.page.evaluate(MEASURE)
        self.shifts.append(measured["shift"])
        if measured["shift"] != 0:
            self.fault(f"moves after it was painted, by {measured['shift']:.4f}")
        if measured["paint"] is None:
            self.fault("paints nothing")
        else:
            self.paints.append(measured["paint"])

    def run_axe(self):
        """All that is folded away is opened first, since axe passes over what nobody sees."""
        self.page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
        self.page.evaluate(AXE)
        for found in self.page.evaluate(RUN_AXE, TAGS):
            nodes = found["nodes"]
            self.fault(f"axe, {found['id']}: {found['help']}; {len(nodes)} times, as in {nodes[0]}")

    def fit(self, viewport):
        self.page.set_viewport_size(viewport)
        for words in self.page.evaluate(OVERFLOW):
            self.fault(f"at {viewport['width']} px: {words}")
        self.page.set_viewport_size(self.look.viewport)

    def walk(self):
        """Tab alone, from the top to the end: the way past the navigation first, nothing twice."""
        before = -1
        while True:
            self.page.keyboard.press("Tab")
            now = self.page.evaluate(FOCUSED)
            if before == -1 and 'class="skip"' not in now["html"]:
                self.fault(f"Tab leads first to {now['html']}")
            if now["place"] == -1 or now["place"] == 0 and before == now["of"] - 1:
                break
            if now["place"] != before + 1:
                self.fault(f"Tab leads from place {before} to {now['place']}: {now['html']}")
                return
            if not now["seen"]:
                self.fault(f"the keyboard's place cannot be seen: {now['html']}")
            before = now["place"]
        if before + 1 != now["of"]:
            self.fault(f"Tab reaches {before + 1} of {now['of']} parts")

    def say(self):
        for words in self.said:
            self.fault(f"the browser says: {words}")


def visit(browser, base, look, pages, *checks):
    """Opens each page and does each check on it."""
    window = Visit(browser, base, look)
    for page in pages:
        window.open(page.path)
        for check in checks:
            check(window)
        window.say()
    window.close()
    return window


def check(base, pages, chosen):
    """Every page in light, the chosen ones in all other ways; gives faults and measures."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        zoom = lambda window: window.fit(ZOOMED)
        windows = [
            visit(browser, base, LIGHT, pages, Visit.measure, Visit.run_axe, zoom),
            visit(browser, base, LIGHT, chosen, Visit.walk),
            visit(browser, base, DARK, chosen, Visit.run_axe),
            visit(browser, base, ON_PHONE, chosen, Visit.measure, Visit.run_axe),
            visit(browser, base, DARK_PHONE, chosen, Visit.run_axe),
            visit(browser, base, FORCED, chosen, Visit.run_axe),
            visit(browser, base, PRINT, chosen, lambda window: window.fit(SHEET)),
        ]
        browser.close()
    paints = [paint for window in windows for paint in window.paints]
    shifts = [shift for window in windows for shift in window.shifts]
    measures = (f"first paint {statistics.median(paints):.0f} ms (at most {max(paints):.0f}), "
                f"layout shift {max(shifts):g}, {len(paints)} loads")
    return [fault for window in windows for fault in window.faults], measures


def screenshots(base, chosen, folder):
    """One picture of each page in each way of looking at it."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for look in [ON_PHONE, LIGHT, DARK, PRINT, FORCED]:
            window = Visit(browser, base, look)
            for page in chosen:
                window.open(page.path)
                name = page.path.strip("/").replace("/", "_") or "front"
                window.page.screenshot(
                    path=folder / f"{name}.{look.name.replace(' ', '-')}.png", full_page=True)
            window.close()
        browser.close()


def launch(playwright):
    return playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
