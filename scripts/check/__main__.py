"""Checks a folder of plain pages, or with --screenshots FOLDER writes pictures of its kinds.

Run by scripts/check-pages.sh, which makes the folder and installs what is needed.
"""

import pathlib
import sys

import browser
import nu
from pages import Page, Server, all_pages, of_every_look

# Each planted on a page of its own, so that a checker which sees nothing is not taken for praise.
PLANTED = [
    "Duplicate ID", "axe, color-contrast", "moves after it was painted", "at 320 px",
    "asks for more than itself", "the browser says", "Tab leads first to", "cannot be seen",
]


def faults_of(folder, pages, chosen):
    """Every fault in words, and what was measured."""
    with Server(folder) as base:
        found = nu.messages([page.file for page in pages] + [folder / "style.css"])
        faults, measures = browser.check(base, pages, chosen)
    return [f"Nu HTML checker: {words}" for words in found] + faults, measures


def main():
    folder = pathlib.Path(sys.argv[1])
    pages = all_pages(folder)
    chosen = of_every_look(pages)
    if sys.argv[2:3] == ["--screenshots"]:
        with Server(folder) as base:
            browser.screenshots(base, chosen, pathlib.Path(sys.argv[3]))
        return
    planted = pathlib.Path(__file__).parent / "planted"
    bad = [Page("", planted / "index.html")]
    found = "\n".join(faults_of(planted, bad, bad)[0])
    blind = [words for words in PLANTED if words not in found]
    if blind:
        sys.exit(f"The checkers do not find what is planted: {blind}. They found:\n{found}")
    faults, measures = faults_of(folder, pages, chosen)
    for fault in faults:
        print(fault)
    kinds = len({page.kind for page in pages})
    print(f"{len(pages)} pages, {len(chosen)} of them of {kinds} kinds in every way; {measures}")
    if faults:
        sys.exit(f"The pages have {len(faults)} faults: they stand above, each with its page.")
    print("Nothing is wrong.")


main()
