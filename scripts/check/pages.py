"""The pages of a folder that `carers-monitor site` wrote, their kinds, and a server for them."""

import functools
import http.server
import pathlib
import re
import threading
from typing import NamedTuple

# The pages are served below a folder, so that a link which is not relative leads nowhere.
BELOW = "some/folder"
OLDER = "older release"


class Page(NamedTuple):
    path: str
    file: pathlib.Path

    @property
    def kind(self):
        if self.path.startswith("releases/"):
            return OLDER
        return self.path.split("/")[0] or "front page"

    @property
    def release(self):
        """The root of a page that stands below `releases/`."""
        return "/".join(self.path.split("/")[:3]) + "/"

    @property
    def classes(self):
        lists = re.findall(r'class="([^"]*)"', self.file.read_text())
        return {name for words in lists for name in words.split()}

    @property
    def size(self):
        return self.file.stat().st_size


def all_pages(folder):
    """Those at the root, and the shortest and the longest of an older release.

    The newest release's own address repeats the root.
    """
    pages = [Page(path_of(file, folder), file) for file in sorted(folder.rglob("index.html"))]
    about = (folder / "about" / "index.html").read_text()
    older = [page for page in pages if page.kind == OLDER and page.release not in about]
    return [page for page in pages if page.kind != OLDER] + of_every_kind(older)


def path_of(file, folder):
    parent = file.parent.relative_to(folder).as_posix()
    return "" if parent == "." else parent + "/"


def of_every_kind(pages):
    """The shortest and the longest page of each kind, in the order of their kinds."""
    kinds = {}
    for page in pages:
        kinds.setdefault(page.kind, []).append(page)
    chosen = []
    for kind in kinds.values():
        kind.sort(key=lambda page: (page.size, page.path))
        chosen += kind[:1] + (kind[-1:] if len(kind) > 1 else [])
    return chosen


def of_every_look(pages):
    """Those of every kind, and as many more as it takes to show each class that any page has."""
    chosen = of_every_kind(pages)
    classes = {page: page.classes for page in pages}
    missing = set().union(*classes.values()).difference(*(classes[page] for page in chosen))
    while missing:
        best = max(pages, key=lambda page: len(classes[page] & missing))
        chosen.append(best)
        missing -= classes[best]
    return chosen


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def translate_path(self, path):
        below = path.removeprefix(f"/{BELOW}/")
        return super().translate_path("/" + below if below != path else "/nothing here")

    def log_message(self, *_):
        pass


class Server:
    """A web server that knows nothing but files, on a free port of this machine."""

    def __init__(self, folder):
        handler = functools.partial(Quiet, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_address[1]}/{BELOW}/"

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
